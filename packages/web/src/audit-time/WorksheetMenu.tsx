/** The worksheet as a file, in the language of the client. */
import { useState } from 'react';
import { ProblemError } from '../api/client.ts';
import { saveMade } from '../api/download.ts';
import { Menu } from '../ui/menu/Menu.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { WORKSHEETS } from './worksheet-files.ts';

/** @param request the request as the API takes it */
export function WorksheetMenu({ request }: { readonly request: unknown }) {
  const [problem, setProblem] = useState<string>();
  const save = (language: string, ending: string): void => {
    setProblem(undefined);
    saveMade(
      `/api/public/audit-time/worksheet.${ending}?language=${language}`,
      { request },
      `audit-time.${ending}`,
    ).catch((error: unknown) =>
      setProblem(error instanceof ProblemError ? error.problem.detail : 'The server cannot be reached.'),
    );
  };
  return (
    <>
      <Menu
        entries={WORKSHEETS.map(({ id, language, ending, label }) => ({
          id,
          label,
          onSelect: () => save(language, ending),
        }))}
      >
        Worksheet
      </Menu>
      {problem === undefined ? null : (
        <Notice tone="stop" live>
          {problem}
        </Notice>
      )}
    </>
  );
}
