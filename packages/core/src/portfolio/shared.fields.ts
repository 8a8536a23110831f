/** Columns that several sheets have, and how the cells of a column are read. */

/** How a cell is read. */
export type Reads =
  | 'text'
  | 'date'
  | 'days'
  | 'count'
  | 'standards'
  | 'codes'
  | 'country'
  | 'status'
  | 'grade'
  | 'audit-kind'
  | 'function'
  | 'bond'
  | 'list';

export type Field = {
  readonly title: string;
  readonly reads: Reads;
  readonly needed?: true;
  /** Titles in plain form: lower case, letters and digits, words with one blank between. */
  readonly also: readonly string[];
};

export const NUMBER: Field = {
  title: 'Certificate number',
  reads: 'text',
  needed: true,
  also: [
    'certificate number',
    'certificate no',
    'cert no',
    'cert number',
    'certificate',
    'certificate id',
    'number',
    'no',
    'nr',
    'zertifikat',
    'zertifikatsnummer',
    'zertifikatnummer',
    'zertifikats nr',
    'zertifikat nr',
    'zert nr',
    'reg nr',
    'registration number',
    'numero de certificat',
    'n de certificat',
    'numero de certificado',
    'certificado',
    'numero certificato',
    'certificato',
    'certificaatnummer',
  ],
};
export const CLIENT_TITLES = [
  'client',
  'client name',
  'customer',
  'company',
  'company name',
  'organization',
  'organisation',
  'holder',
  'kunde',
  'kundenname',
  'firma',
  'unternehmen',
  'auftraggeber',
  'entreprise',
  'societe',
  'empresa',
  'cliente',
  'azienda',
  'klant',
  'bedrijf',
];
export const PERSONS: Field = {
  title: 'People',
  reads: 'count',
  also: [
    'people',
    'persons',
    'employees',
    'headcount',
    'head count',
    'staff',
    'number of employees',
    'no of employees',
    'effective personnel',
    'fte',
    'mitarbeiter',
    'ma',
    'mitarbeiterzahl',
    'anzahl mitarbeiter',
    'personen',
    'effectif',
    'salaries',
    'empleados',
    'dipendenti',
    'addetti',
    'medewerkers',
  ],
};
export const ADDRESS: Field = {
  title: 'Address',
  reads: 'text',
  also: [
    'address',
    'street',
    'adresse',
    'strasse',
    'straße',
    'anschrift',
    'rue',
    'direccion',
    'indirizzo',
    'adres',
  ],
};
export const CITY: Field = {
  title: 'City',
  reads: 'text',
  also: ['city', 'town', 'place', 'ort', 'stadt', 'plz ort', 'ville', 'ciudad', 'citta', 'plaats'],
};
export const COUNTRY: Field = {
  title: 'Country',
  reads: 'country',
  also: ['country', 'land', 'pays', 'pais', 'paese', 'country code', 'landeskennzeichen'],
};
export const STANDARD_TITLES = [
  'standard',
  'standards',
  'norm',
  'normen',
  'scheme',
  'schemes',
  'regelwerk',
  'norme',
  'normes',
  'norma',
  'normas',
  'iso',
  'management system',
];
export const AREAS = [
  'codes',
  'code',
  'sector',
  'sector codes',
  'iaf',
  'iaf code',
  'iaf codes',
  'ea code',
  'ea',
  'ea codes',
  'nace',
  'branche',
  'scope code',
  'technical areas',
  'technical area',
  'areas',
  'area',
  'fachgebiet',
  'fachgebiete',
  'secteur',
  'sectores',
  'settore',
];
