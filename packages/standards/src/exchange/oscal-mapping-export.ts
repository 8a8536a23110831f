// Writes relations between two editions as an OSCAL mapping collection; reading it again gives the same relations.

import type { Relation } from '../crosswalk.ts';
import { designation, type Edition } from '../edition.ts';
import type { Carried } from './brought.ts';
import type { Json } from './json.ts';
import { textOf } from './json.ts';
import type { BroughtRelation, Relationship } from './mapping.ts';
import { editionUrn, OSCAL_MAPPING_VERSION, oscalToken, ownProp } from './oscal-names.ts';

export type MappingStamp = {
  /** A UUID of version 4 or 5, the same for the same name. */
  readonly uuid: (name: string) => string;
  /** The moment of the export, ISO 8601 with zone. */
  readonly at: string;
};

/** A relation with what is known about it beyond its kind. */
export type ExportedRelation = BroughtRelation & {
  readonly reason?: string;
  readonly act?: string;
  readonly confidence?: string;
};

export type MappingSide = { readonly edition: Edition; readonly carried?: Carried | undefined };

const OSCAL_WORDS: Readonly<Record<Relationship, string>> = {
  equal: 'equal-to',
  subset: 'subset-of',
  superset: 'superset-of',
  intersects: 'intersects-with',
};

/** Relations of the library as sets of demands: one piece of work for both is equal, a start for the other intersects. */
export const exportedRelations = (relations: readonly Relation[]): readonly ExportedRelation[] =>
  relations.flatMap(one =>
    'from' in one && 'to' in one
      ? [
          {
            from: one.from.key,
            to: one.to.key,
            kind: one.kind === 'same' ? ('equal' as const) : ('intersects' as const),
            reason: one.reason,
            confidence: one.confidence,
            ...(one.act === undefined ? {} : { act: one.act }),
          },
        ]
      : [],
  );

/** The name of each requirement in the catalogue that we export of its edition; the number itself where two would share one. */
function idsOf({ edition, carried }: MappingSide): ReadonlyMap<string, string> {
  const named = edition.requirements.map(({ key }) => {
    const kept = carried?.format === 'oscal' ? textOf(carried.requirements[key]?.id) : '';
    return [key, kept || oscalToken(key)] as const;
  });
  const shared = Map.groupBy(named, ([, id]) => id.toLowerCase());
  return new Map(named.map(([key, id]) => [key, shared.get(id.toLowerCase())?.length === 1 ? id : key]));
}

const resource = ({ edition }: MappingSide): Json => ({
  type: 'catalog',
  href: editionUrn(edition.id),
  props: [ownProp('name', designation(edition))],
});

const itemOf = (key: string, ids: ReadonlyMap<string, string>): Json => ({
  type: 'control',
  'id-ref': ids.get(key) ?? key,
  props: [{ name: 'label', value: key }],
});

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Requirements that can be assessed and stand in no relation; left out when there is none. */
function gap(
  name: string,
  uuid: string,
  { edition }: MappingSide,
  ids: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
): Json {
  const left = edition.requirements.filter(one => one.assessable && !used.has(one.key));
  if (left.length === 0) return {};
  const withIds = left.map(one => oscalToken(ids.get(one.key) ?? one.key));
  return { [name]: { uuid, 'unmapped-controls': [{ 'with-ids': withIds }] } };
}

type Named = { readonly name: string; readonly by: 'library' | 'organization' };

/** @param relations at least one: a mapping without entries is none */
export function oscalMappingOf(
  from: MappingSide,
  to: MappingSide,
  relations: readonly ExportedRelation[],
  { name, by }: Named,
  { uuid, at }: MappingStamp,
): { readonly 'mapping-collection': Json } {
  const [left, right] = [idsOf(from), idsOf(to)];
  const between = `${from.edition.id} ${to.edition.id}`;
  return {
    'mapping-collection': {
      uuid: uuid(`collection ${between}`),
      metadata: {
        title: plain(name) || between,
        'last-modified': at,
        version: '1',
        'oscal-version': OSCAL_MAPPING_VERSION,
      },
      provenance: {
        method: by === 'library' ? 'hybrid' : 'human',
        'matching-rationale': 'semantic',
        status: 'not-complete',
        'mapping-description':
          by === 'library'
            ? 'Relations of the open library, from the common structure and from reading both sides; the confidence stands with each.'
            : 'Relations that an organization brought itself.',
      },
      mappings: [
        {
          uuid: uuid(`mapping ${between}`),
          'source-resource': resource(from),
          'target-resource': resource(to),
          maps: relations.map(one => ({
            uuid: uuid(`map ${between} ${one.from} ${one.to}`),
            relationship: OSCAL_WORDS[one.kind],
            sources: [itemOf(one.from, left)],
            targets: [itemOf(one.to, right)],
            ...(one.confidence === undefined && one.act === undefined
              ? {}
              : {
                  props: [
                    ...(one.confidence === undefined ? [] : [ownProp('confidence', one.confidence)]),
                    ...(one.act === undefined ? [] : [ownProp('act', plain(one.act))]),
                  ],
                }),
            ...(one.reason === undefined ? {} : { remarks: one.reason }),
          })),
          ...gap(
            'source-gap-summary',
            uuid(`source gap ${between}`),
            from,
            left,
            new Set(relations.map(one => one.from)),
          ),
          ...gap(
            'target-gap-summary',
            uuid(`target gap ${between}`),
            to,
            right,
            new Set(relations.map(one => one.to)),
          ),
        },
      ],
    },
  };
}
