/** German for the words that stand as codes in facts: levels, kinds, schemes, roles, criteria, conditions. */

export const VOCABULARY: Readonly<Record<string, string>> = {
  // complexity and risk
  high: 'hoch',
  medium: 'mittel',
  low: 'niedrig',
  limited: 'begrenzt',
  special: 'Sonderfall',
  // kinds of personnel
  full: 'Vollzeit',
  'part-time': 'Teilzeit',
  shift: 'Schichtarbeit',
  contractor: 'Auftragnehmer',
  repetitive: 'gleichartige Tätigkeit',
  seasonal: 'Saisonarbeit',
  // schemes
  qms: 'Qualitätsmanagement',
  ems: 'Umweltmanagement',
  ohsms: 'Arbeitsschutzmanagement',
  isms: 'Informationssicherheitsmanagement',
  mdqms: 'Qualitätsmanagement für Medizinprodukte',
  fsms: 'Lebensmittelsicherheitsmanagement',
  enms: 'Energiemanagement',
  // audits
  initial: 'das Erstaudit',
  surveillance: 'ein Jahr Überwachung',
  recertification: 'die Rezertifizierung',
  // groups of sites
  'all sites': 'alle Standorte',
  'similar sites': 'gleichartige Standorte',
  'added sites': 'hinzugekommene Standorte',
  // roles in the team
  'lead-auditor': 'leitender Auditor',
  auditor: 'Auditor',
  'auditor-in-training': 'Auditor in Ausbildung',
  'technical-expert': 'Fachexperte',
  observer: 'Beobachter',
  interpreter: 'Dolmetscher',
  // remote auditing
  documents: 'Dokumente',
  records: 'Aufzeichnungen',
  interviews: 'Gespräche',
  // criteria of integration
  documentation: 'Dokumentation',
  'management-review': 'Managementbewertung',
  'internal-audit': 'internes Audit',
  'policy-and-objectives': 'Politik und Ziele',
  processes: 'Prozesse',
  improvement: 'Verbesserung',
  'support-and-responsibilities': 'Unterstützung und Verantwortlichkeiten',
  // conditions of the extended approach
  planningSession: 'gemeinsame Planungssitzung des Teams',
  trainedLeadAuditor: 'im Ansatz geschulter leitender Auditor',
  reservedClauses: 'dem leitenden Auditor vorbehaltene Abschnitte',
  oneReport: 'ein einziger integrierter Bericht',
  // functions of a certification body
  'application-review': 'Antragsprüfung',
  'lead-audit': 'Auditleitung',
  audit: 'Audit',
  'technical-review': 'fachliche Bewertung',
  decision: 'Zertifizierungsentscheidung',
  appeal: 'Einspruch',
  complaint: 'Beschwerde',
  // ties
  consultancy: 'Beratung',
  employment: 'Beschäftigung',
  ownership: 'Eigentum',
  'financial-interest': 'finanzielles Interesse',
  family: 'Verwandtschaft',
  // several sites: conditions
  oneSystem: 'ein einziges Managementsystem für alle Standorte',
  centralFunction: 'eine zentrale Funktion',
  authority: 'Weisungsbefugnis der zentralen Funktion über alle Standorte',
  contractualLink: 'rechtliche oder vertragliche Bindung aller Standorte',
  centralInternalAudit: 'zentral gesteuerte interne Audits der Standorte',
  centralReview: 'zentrale Managementbewertung',
  similarActivities: 'sehr ähnliche Tätigkeiten und Prozesse an den Standorten',
};
