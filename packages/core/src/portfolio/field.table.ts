/** What a column of a portfolio can be, by sheet, with the titles that people give it in several languages. */
import { CERTIFICATION_FIELDS } from './certification.fields.ts';
import {
  ADDRESS,
  AREAS,
  CITY,
  CLIENT_TITLES,
  COUNTRY,
  type Field,
  NUMBER,
  PERSONS,
  STANDARD_TITLES,
} from './shared.fields.ts';

export const SHEET_KINDS = [
  'certifications',
  'sites',
  'audits',
  'findings',
  'people',
  'qualifications',
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export const SHEET_WORDS: Readonly<Record<SheetKind, string>> = {
  certifications: 'Certifications',
  sites: 'Sites',
  audits: 'Audits that were held or are agreed',
  findings: 'Findings',
  people: 'People',
  qualifications: 'Qualifications',
};

export const FIELDS = {
  certifications: CERTIFICATION_FIELDS,
  sites: {
    number: { ...NUMBER, needed: undefined },
    client: { title: 'Client', reads: 'text', also: CLIENT_TITLES },
    name: {
      title: 'Site',
      reads: 'text',
      needed: true,
      also: [
        'site',
        'site name',
        'location',
        'standort',
        'niederlassung',
        'werk',
        'betriebsstatte',
        'name',
        'etablissement',
        'sitio',
        'sede',
        'locatie',
      ],
    },
    address: ADDRESS,
    city: CITY,
    country: COUNTRY,
    persons: PERSONS,
  },
  audits: {
    number: NUMBER,
    kind: {
      title: 'Kind of audit',
      reads: 'audit-kind',
      needed: true,
      also: [
        'kind',
        'type',
        'audit type',
        'kind of audit',
        'audit',
        'auditart',
        'art',
        'typ',
        'type d audit',
        'tipo',
        'soort',
      ],
    },
    on: {
      title: 'Date',
      reads: 'date',
      needed: true,
      also: [
        'date',
        'audit date',
        'held on',
        'last day',
        'datum',
        'auditdatum',
        'termin',
        'date d audit',
        'fecha',
        'data',
      ],
    },
    days: {
      title: 'Days',
      reads: 'days',
      also: ['days', 'audit days', 'tage', 'audittage', 'jours', 'dias', 'giorni'],
    },
  },
  findings: {
    number: NUMBER,
    grade: {
      title: 'Grade',
      reads: 'grade',
      needed: true,
      also: [
        'grade',
        'category',
        'class',
        'type',
        'kategorie',
        'einstufung',
        'bewertung',
        'klasse',
        'niveau',
        'categoria',
        'grado',
        'severity',
      ],
    },
    clause: {
      title: 'Clause',
      reads: 'text',
      also: [
        'clause',
        'requirement',
        'normkapitel',
        'kapitel',
        'abschnitt',
        'norm',
        'chapitre',
        'clausula',
        'punto norma',
        'requisito',
      ],
    },
    statement: {
      title: 'Statement',
      reads: 'text',
      needed: true,
      also: [
        'statement',
        'finding',
        'description',
        'text',
        'abweichung',
        'beschreibung',
        'feststellung',
        'nonconformity',
        'nc',
        'ecart',
        'constat',
        'descripcion',
        'descrizione',
        'rilievo',
      ],
    },
    recordedOn: {
      title: 'Recorded on',
      reads: 'date',
      needed: true,
      also: [
        'recorded on',
        'recorded',
        'raised',
        'raised on',
        'date',
        'datum',
        'vom',
        'festgestellt am',
        'fecha',
        'data',
        'ouvert le',
      ],
    },
    dueOn: {
      title: 'Due on',
      reads: 'date',
      also: [
        'due',
        'due on',
        'due date',
        'deadline',
        'frist',
        'fallig',
        'fällig',
        'fällig am',
        'termin',
        'echeance',
        'vencimiento',
        'scadenza',
      ],
    },
    state: {
      title: 'State',
      reads: 'text',
      also: ['state', 'status', 'open closed', 'offen', 'zustand', 'statut', 'estado', 'stato'],
    },
  },
  people: {
    name: {
      title: 'Name',
      reads: 'text',
      needed: true,
      also: ['name', 'auditor', 'person', 'full name', 'auditor name', 'nom', 'nombre', 'nome', 'naam'],
    },
    bond: {
      title: 'Employed or contracted',
      reads: 'bond',
      also: [
        'bond',
        'employment',
        'contract type',
        'internal external',
        'intern extern',
        'vertragsart',
        'status',
        'employed or contracted',
        'statut',
      ],
    },
    agreement: {
      title: 'Agreement',
      reads: 'text',
      also: ['agreement', 'vertrag', 'framework agreement', 'rahmenvertrag', 'contract', 'contract number'],
    },
    country: COUNTRY,
    languages: {
      title: 'Languages',
      reads: 'list',
      also: ['languages', 'language', 'sprachen', 'sprache', 'langues', 'idiomas', 'lingue', 'talen'],
    },
  },
  qualifications: {
    name: {
      title: 'Name',
      reads: 'text',
      needed: true,
      also: ['name', 'auditor', 'person', 'full name', 'auditor name', 'nom', 'nombre', 'nome', 'naam'],
    },
    function: {
      title: 'Function',
      reads: 'function',
      needed: true,
      also: ['function', 'role', 'funktion', 'rolle', 'fonction', 'funcion', 'ruolo', 'grade', 'level'],
    },
    standards: { title: 'Standards', reads: 'standards', needed: true, also: STANDARD_TITLES },
    codes: { title: 'Technical areas', reads: 'codes', also: AREAS },
    from: {
      title: 'From',
      reads: 'date',
      needed: true,
      also: [
        'from',
        'since',
        'qualified on',
        'qualified since',
        'approved on',
        'ab',
        'seit',
        'von',
        'zugelassen am',
        'freigabe',
        'depuis',
        'desde',
        'dal',
      ],
    },
    until: {
      title: 'Until',
      reads: 'date',
      also: [
        'until',
        'valid until',
        'expires',
        'bis',
        'gultig bis',
        'gültig bis',
        'jusqu au',
        'hasta',
        'fino al',
      ],
    },
    evaluatedBy: {
      title: 'Evaluated by',
      reads: 'text',
      also: [
        'evaluated by',
        'approved by',
        'evaluator',
        'bewertet von',
        'freigegeben von',
        'evalue par',
        'evaluado por',
        'valutato da',
      ],
    },
    basis: {
      title: 'Evidence',
      reads: 'text',
      also: [
        'evidence',
        'basis',
        'proof',
        'nachweis',
        'nachweise',
        'begrundung',
        'begründung',
        'preuve',
        'evidencia',
        'evidenza',
        'remarks',
        'bemerkung',
      ],
    },
  },
} as const satisfies Record<
  SheetKind,
  Readonly<Record<string, Omit<Field, 'needed'> & { readonly needed?: true | undefined }>>
>;

export const fieldsOf = (kind: SheetKind): Readonly<Record<string, Field>> =>
  FIELDS[kind] as unknown as Readonly<Record<string, Field>>;

/** Letters and digits alone, accents away, so that spelling and signs between them make no difference. */
export const plainTitle = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a table that people fill has under a word of theirs: never what every object has by itself. */
export const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
