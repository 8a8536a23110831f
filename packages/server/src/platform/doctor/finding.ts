// What an examination found: one fact about one topic, and what to do when it is not as it should be.

export type Finding = {
  readonly topic:
    | 'engine'
    | 'version'
    | 'roles'
    | 'migrations'
    | 'disk'
    | 'secret'
    | 'backup'
    | 'clock'
    | 'scanner'
    | 'traces'
    | 'log';
  /** "good" is as it should be, "note" is worth knowing, "wrong" wants somebody to act. */
  readonly state: 'good' | 'note' | 'wrong';
  readonly says: string;
  /** What to do, where there is something to do. */
  readonly toDo?: string;
};

export const good = (topic: Finding['topic'], says: string): Finding => ({ topic, state: 'good', says });

export const note = (topic: Finding['topic'], says: string, toDo?: string): Finding => ({
  topic,
  state: 'note',
  says,
  ...(toDo === undefined ? {} : { toDo }),
});

export const wrong = (topic: Finding['topic'], says: string, toDo: string): Finding => ({
  topic,
  state: 'wrong',
  says,
  toDo,
});

const INDENT = ' '.repeat(19);

/** The findings as plain text, one after the other, with a last line that counts what is wrong. */
export const printFindings = (findings: readonly Finding[]): string => {
  const lines = findings.map(({ topic, state, says, toDo }) => {
    const text = toDo === undefined ? says : `${says}\nWhat to do: ${toDo}`;
    return `${state.padEnd(6)} ${topic.padEnd(12)}${text.replaceAll('\n', `\n${INDENT}`)}`;
  });
  const count = findings.filter(({ state }) => state === 'wrong').length;
  const last =
    count === 0 ? 'Nothing is wrong.' : count === 1 ? 'One thing is wrong.' : `${count} things are wrong.`;
  return `${[...lines, '', last].join('\n')}\n`;
};
