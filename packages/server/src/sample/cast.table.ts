/** The organizations and people of the sample; all of them are invented. */

export type Cast = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
};

export const BODIES = [
  {
    name: 'Meridian Certification',
    address: 'Kaiserplatz 3',
    city: 'Hamburg',
    country: 'DE',
    accreditation: { body: 'Example Accreditation Office', number: 'EAO-ZM-017' },
    people: [
      'Tomas Vidal',
      'Sofia Reyes',
      'Pavel Novak',
      'Iris Vale',
      'Emil Dahl',
      'Ruth Keller',
      'Omar Haddad',
      'Grace Obi',
    ],
  },
  {
    name: 'Polaris Registrars',
    address: 'Dock Road 41',
    city: 'Leith',
    country: 'GB',
    accreditation: { body: 'Model Accreditation Service', number: 'MAS-0442' },
    people: [
      'Ewan Muir',
      'Aisha Khan',
      'Lena Brandt',
      'Marco Bellini',
      'Yuki Mori',
      'Peter Ashe',
      'Nadia Rossi',
      'Kofi Mensah',
    ],
  },
] as const;

export const CLIENTS = {
  northlight: {
    name: 'Northlight Instruments',
    address: 'Hafenstrasse 12',
    city: 'Kiel',
    country: 'DE',
    people: ['Mira Lund', 'Jonas Brandt', 'Ana Petrova'],
    scope:
      'Design, manufacture and service of optical measuring instruments, and the information behind them',
    sites: [
      { name: 'Works Kiel', address: 'Hafenstrasse 12', city: 'Kiel', country: 'DE', persons: 48 },
      { name: 'Service Lübeck', address: 'Holstenweg 4', city: 'Lübeck', country: 'DE', persons: 14 },
    ],
  },
  fjordline: {
    name: 'Fjordline Logistics',
    address: 'Kaivegen 9',
    city: 'Bergen',
    country: 'NO',
    people: ['Silje Aas', 'Henrik Moe', 'Tuva Lie'],
    scope: 'Storage and distribution of temperature-controlled goods',
    sites: [{ name: 'Terminal Bergen', address: 'Kaivegen 9', city: 'Bergen', country: 'NO', persons: 120 }],
  },
  halden: {
    name: 'Halden Kitchenware',
    address: 'Forge Lane 2',
    city: 'Sheffield',
    country: 'GB',
    people: ['Beth Crane', 'Oliver Stone', 'Priya Nair'],
    scope: 'Manufacture of stainless-steel kitchenware',
    sites: [
      { name: 'Forge Lane Works', address: 'Forge Lane 2', city: 'Sheffield', country: 'GB', persons: 35 },
    ],
  },
  tessera: {
    name: 'Tessera Cloud',
    address: 'Rue des Tanneurs 60',
    city: 'Lyon',
    country: 'FR',
    people: ['Claire Petit', 'Hugo Martin', 'Inès Faure'],
    scope: 'Development and operation of a cloud platform for document exchange',
    sites: [
      { name: 'Head office', address: 'Rue des Tanneurs 60', city: 'Lyon', country: 'FR', persons: 44 },
      { name: 'Office Nantes', address: 'Quai des Mariniers 8', city: 'Nantes', country: 'FR', persons: 12 },
      { name: 'Office Lille', address: 'Rue du Moulin 31', city: 'Lille', country: 'FR', persons: 9 },
      { name: 'Office Toulouse', address: 'Allée des Ormes 5', city: 'Toulouse', country: 'FR', persons: 9 },
    ],
  },
  brightwater: {
    name: 'Brightwater Pumps',
    address: 'Via Milano 18',
    city: 'Brescia',
    country: 'IT',
    people: ['Giulia Conti', 'Luca Ferri', 'Sara Galli'],
    scope: 'Design and manufacture of pumps for drinking water',
    sites: [
      { name: 'Stabilimento Brescia', address: 'Via Milano 18', city: 'Brescia', country: 'IT', persons: 88 },
    ],
  },
  alder: {
    name: 'Alder Technical Textiles',
    address: 'Weberstraat 5',
    city: 'Gent',
    country: 'BE',
    people: ['Lotte Maes', 'Bram De Smet', 'Noor Claes'],
    scope: 'Weaving and finishing of technical textiles',
    sites: [{ name: 'Weaving mill', address: 'Weberstraat 5', city: 'Gent', country: 'BE', persons: 52 }],
  },
  corvid: {
    name: 'Corvid Print Works',
    address: 'Mill Road 7',
    city: 'Leeds',
    country: 'GB',
    people: ['Ruth Ellison', 'Callum Reid', 'Maya Sen'],
    scope: 'Printing and finishing of packaging',
    sites: [
      { name: 'Print works', address: 'Mill Road 7', city: 'Leeds', country: 'GB', persons: 64 },
      { name: 'Finishing', address: 'Canal Street 2', city: 'Leeds', country: 'GB', persons: 18 },
    ],
  },
} as const;

export type ClientKey = keyof typeof CLIENTS;
