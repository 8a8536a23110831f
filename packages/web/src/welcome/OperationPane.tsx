/** One operation of the API: its address, who may call it, what it takes, what it may refuse. */
import { Facts } from '../ui/facts/Facts.tsx';

export type Described = {
  readonly operationId: string;
  readonly summary: string;
  readonly path: string;
  readonly method: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: unknown } } };
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly schema: unknown } } };
  };
  readonly 'x-permission'?: string;
  readonly 'x-roles'?: readonly string[];
  readonly 'x-cost'?: number;
  readonly 'x-refusals'?: readonly { readonly code: string; readonly detail: string }[];
};

export function OperationPane({ operation: op }: { readonly operation: Described }) {
  const body = op.requestBody?.content['application/json'].schema;
  const answer = op.responses[200].content['application/json'].schema;
  return (
    <div className="stack-wide">
      <h2 className="mono">{op.operationId}</h2>
      <p>{op.summary}</p>
      <Facts
        as="list"
        of={[
          { term: 'Address', value: <span className="mono">{`${op.method.toUpperCase()} ${op.path}`}</span> },
          { term: 'Permission', value: op['x-permission'] ?? 'none needed' },
          { term: 'Roles', value: op['x-roles']?.join(', ') ?? 'everybody' },
          { term: 'Counts as', value: op['x-cost'] ? `${op['x-cost']} requests` : 'one request' },
          {
            term: 'Parameters',
            value:
              op.parameters?.map(p => `${p.name} (${p.in}${p.required ? '' : ', optional'})`).join(', ') ??
              'none',
          },
        ]}
      />
      {body ? <Schema title="Takes" schema={body} /> : null}
      <Schema title="Answers" schema={answer} />
      {op['x-refusals'] ? (
        <section className="stack-close">
          <h3>May refuse</h3>
          <ul>
            {op['x-refusals'].map(({ code, detail }) => (
              <li key={code}>
                <span className="mono">{code}</span>: {detail}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

const Schema = ({ title, schema }: { readonly title: string; readonly schema: unknown }) => (
  <section className="stack-close">
    <h3>{title}</h3>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable by keyboard */}
    <pre className="mono" tabIndex={0}>
      {JSON.stringify(schema, null, 2)}
    </pre>
  </section>
);
