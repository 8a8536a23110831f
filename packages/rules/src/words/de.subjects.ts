/**
 * German subjects of the rules, as their English subjects read; "*" stands for what changes from row to row, "…95" for the
 * rest of a long one with that many letters in all.
 */

const SUBJECTS: Readonly<Record<string, string>> = {
  'recognition of accredited certification of management systems across borders':
    'Anerkennung akkreditierter Zertifizierung von Managementsystemen über Grenzen hinweg',
  // audit time
  'all persons in…105':
    'alle Personen im Geltungsbereich zählen, auf allen Schichten, auch zeitweilig Beschäftigte und Auftragnehmer, die beim Audit anwesend sind',
  'part-time persons count by hours worked': 'Teilzeitkräfte zählen nach ihrer Arbeitszeit',
  'persons with…82':
    'Personen mit gleichartiger einfacher Tätigkeit dürfen geringer zählen, begründet nach Tätigkeit und Risiko',
  'the table is…75':
    'die Tabelle ist ein Kontinuum; eine Zertifizierungsstelle darf interpolieren, wenn ihr Verfahren es sagt',
  'above 10,700…68': 'über 10.700 Personen folgen die Werte dem Verlauf der Tabelle',
  'total reduction…55': 'gesamte Verkürzung durch Faktoren in Prozent des Tabellenwerts',
  'factors increase…59': 'Faktoren verlängern oder verkürzen den Tabellenwert mit Begründung',
  'the result is…45': 'das Ergebnis wird auf den nächstliegenden halben Tag gerundet',
  'share of stage 1 in the initial audit': 'Anteil der Stufe 1 am Erstaudit',
  'duration of the…97':
    'die Auditdauer (Eröffnungs- bis Abschlussgespräch) ist in der Regel mindestens dieser Anteil der Auditzeit',
  'audit time of…73': 'Auditzeit eines Überwachungsjahres als Anteil der Auditzeit des Erstaudits',
  'audit time of…82': 'Auditzeit der Rezertifizierung als Anteil dessen, was ein Erstaudit heute bräuchte',
  'the determination…92':
    'die Ermittlung der Auditzeit und ihre Begründung werden aufgezeichnet; Reisezeit ist keine Auditzeit',
  'hours of an audit…95':
    'Stunden eines Audittages; längere Tage verringern die Zahl der Tage nicht, Reise und Mahlzeiten zählen nicht',
  'roles whose time…108':
    'Rollen, deren Zeit Auditzeit ist: Fachexperten, Beobachter, Dolmetscher und Auditoren in Ausbildung gehören nicht dazu',
  'percent of on-site…88': 'Prozent der Zeit vor Ort, über denen ein Fernaudit 30 Tage vorher angezeigt wird',
  'OH&S: remote…113':
    'Arbeitsschutz: Ferntechnik dient Dokumenten, Aufzeichnungen und Gesprächen; die Lenkung von Prozessen und Risiken wird vor Ort gesehen',
  // factors
  'more than one…57': 'mehr als ein Gebäude oder Ort, schwierige Logistik',
  'more than one…71': 'mehr als eine Sprache: Dolmetscher, oder Auditoren können nicht allein arbeiten',
  'very large site…43': 'sehr großer Standort für die Personenzahl',
  'high degree of regulation': 'hoher Grad an Regulierung',
  'highly complex…50': 'sehr komplexe Prozesse oder viele einmalige Tätigkeiten',
  'activities that…46': 'Tätigkeiten, die Besuche zeitweiliger Standorte verlangen',
  'outsourced functions or processes': 'ausgegliederte Funktionen oder Prozesse',
  'activities of high risk': 'Tätigkeiten mit hohem Risiko',
  'receiving environment…64': 'Umgebung empfindlicher als für die Branche üblich',
  'views of interested parties': 'Ansichten interessierter Parteien',
  'indirect aspects that need more time': 'indirekte Umweltaspekte, die mehr Zeit verlangen',
  'additional or…68': 'zusätzliche oder für die Branche ungewöhnliche Umweltaspekte oder Auflagen',
  'risk of environmental…53': 'Risiko von Umweltunfällen; frühere Vorfälle',
  'accidents and…67': 'Unfälle und Berufskrankheiten über dem Durchschnitt der Branche',
  'members of the public on the site': 'Öffentlichkeit am Standort',
  'legal proceedings…54': 'Rechtsverfahren zum Arbeitsschutz',
  'for a time many…57': 'zeitweise viele Personen von Auftragnehmern und deren Nachunternehmern',
  'dangerous substances…68': 'gefährliche Stoffe in Mengen, die einen schweren Unfall verursachen können',
  'sites in other…53': 'Standorte in anderen Ländern mit deren Recht und Sprache',
  'client not responsible…68': 'Kunde nicht verantwortlich für Entwicklung oder ein anderes Element der Norm',
  'very small site…43': 'sehr kleiner Standort für die Personenzahl',
  'maturity of the management system': 'Reife des Managementsystems',
  'prior knowledge…76': 'Vorkenntnis des Kunden aus einer anderen Zertifizierung derselben Stelle',
  'client prepared…73':
    'Kunde vorbereitet: unter einem anderen Drittpartei-Schema zertifiziert oder anerkannt',
  'high level of automation': 'hoher Automatisierungsgrad',
  'staff working…68': 'auswärts tätiges Personal, dessen Arbeit über Aufzeichnungen auditiert werden kann',
  'activities of…62': 'Tätigkeiten mit niedrigem Risiko oder geringer Komplexität, gleichartige Tätigkeiten',
  'identical activities…69': 'gleichartige Tätigkeiten auf allen Schichten mit Nachweis gleicher Leistung',
  // information security
  'persons doing…102':
    'Personen, die unter Steuerung der Organisation arbeiten, zählen, auch Auftragnehmer und freie Mitarbeiter',
  'the square root…107':
    'die aufgerundete Quadratwurzel der Personen mit gleichartiger Tätigkeit ist die kleinste Zahl für diese Tätigkeit',
  'reading the table as a continuum': 'Lesen der Tabelle als Kontinuum',
  'rounding to the nearest half day': 'Rundung auf den nächstliegenden halben Tag',
  'share of the…75': 'Anteil der ermittelten Zeit vor Ort oder interaktiv mit dem Kunden',
  'starting point…41': 'Ausgangswert für ein Überwachungsjahr',
  'starting point for recertification': 'Ausgangswert für die Rezertifizierung',
  'sum of three…60': 'Summe dreier Werte, ab der die Komplexität mittel und hoch ist',
  'percent of the…66': 'nach geschäftlicher und IT-Komplexität vorgeschlagene Prozent des Tabellenwerts',
  // other schemes
  'all persons in scope count': 'alle Personen im Geltungsbereich zählen',
  'the table has…44': 'die Tabelle hat über 10.700 Personen keinen Wert',
  'total reduction…58': 'gesamte Verkürzung durch Faktoren in Prozent des Ausgangswerts',
  'factors change…48': 'Faktoren ändern den Ausgangswert mit Begründung',
  'least share of…41': 'kleinster Anteil der Auditzeit beim Kunden',
  'a year of surveillance…59': 'ein Überwachungsjahr als Anteil der Auditzeit des Erstaudits',
  'recertification…52': 'Rezertifizierung als Anteil der Auditzeit des Erstaudits',
  'time for national…142':
    'Zeit für nationale oder regionale regulatorische Anforderungen und die Prüfung technischer Dokumentation kommt hinzu; mehr als ein technischer Bereich erhöht die Zeit',
  'reasons for less…137':
    'Gründe für weniger Zeit: Geltungsbereich ohne Herstellung, verringerte Produktpalette, verringerte Entwicklungs- oder Herstellungsprozesse, nur Teile oder Dienstleistungen',
  'minimum time…130':
    'Mindestzeit eines Standorts: Grundzeit mit der ersten HACCP-Studie, weitere Studien, Personen; kein Zuschlag für ein fehlendes Managementsystem',
  'minimum time…116':
    'Mindestzeit eines Standorts: Grundzeit mit der ersten HACCP-Studie, weitere Studien, fehlendes Managementsystem, Personen',
  'days added where…59': 'Zuschlag in Tagen, wenn kein einschlägiges Managementsystem zertifiziert ist',
  'least days of…86':
    'kleinste Zahl der Tage für Überwachung und Rezertifizierung, niedriger für Landwirtschaft (Kategorien A und B)',
  'basic time and time for each further HACCP study, category *':
    'Grundzeit und Zeit je weiterer HACCP-Studie, Kategorie *',
  'full-time equivalents…51': 'die Vollzeitäquivalente der Personen im Geltungsbereich zählen',
  'every number of persons has a figure': 'jede Personenzahl hat einen Wert',
  'weights of consumption…70':
    'Gewichte von Verbrauch, Energieträgern und wesentlichen Energieeinsätzen in der Komplexität',
  'complexity is…64': 'die Komplexität ist ab dem ersten Wert mittel, über dem zweiten hoch',
  'factor for annual consumption in TJ': 'Faktor für den Jahresverbrauch in TJ',
  'factor for the number of energy sources': 'Faktor für die Zahl der Energieträger',
  'factor for the…48': 'Faktor für die Zahl der wesentlichen Energieeinsätze',
  'effective personnel…181':
    'das wirksame Personal des Energiesystems zählt: oberste Leitung, Energieteam, Verantwortliche für energiebezogene Leistung, wesentliche Energieeinsätze, Ziele und Aktionspläne; nicht das ganze Personal',
  'the table has…41': 'die Tabelle hat über 425 Personen keinen Wert',
  'document for the audit time of *': 'Dokument für die Auditzeit von *',
  'audit time of * by the table of another scheme': 'Auditzeit von * nach der Tabelle eines anderen Schemas',
  // several sites
  'sites sampled…92':
    'Stichprobe beim Erstaudit: dies mal Quadratwurzel der Standorte, aufgerundet auf ganze Standorte',
  'sites sampled…97':
    'Stichprobe bei der Überwachung: dies mal Quadratwurzel der Standorte, aufgerundet auf ganze Standorte',
  'sites sampled…100':
    'Stichprobe bei der Rezertifizierung: dies mal Quadratwurzel der Standorte, aufgerundet auf ganze Standorte',
  'the smaller sample…106':
    'die kleinere Stichprobe bei der Rezertifizierung gilt für ein über den Zyklus wirksames System; sonst dies',
  'least share of…42': 'kleinster zufällig gewählter Anteil der Stichprobe',
  'the central function…110':
    'die zentrale Funktion wird zusätzlich zur Stichprobe auditiert, bei jedem Audit und mindestens einmal im Kalenderjahr',
  'sites are grouped…94':
    'Standorte werden nach gleichartigen Prozessen gruppiert; die Stichprobe wird je Gruppe bestimmt und aufgerundet',
  'share of the…57': 'Anteil der auditierten Standorte, wo eine Stichprobe nicht möglich ist',
  'share of the…143':
    'Anteil der im Kalenderjahr auditierten Standorte, wo eine Stichprobe nicht möglich ist; die zweite Überwachung nimmt in der Regel andere Standorte als die erste',
  'one management…155':
    'ein Managementsystem, eine zentrale Funktion mit Weisungsbefugnis über alle Standorte, zentrale interne Audits und Managementbewertung, sehr ähnliche Tätigkeiten an den Standorten',
  'risk, size, complaints…98':
    'Risiko, Größe, Beschwerden oder Gefährdungen können mehr Standorte verlangen; weniger als die Regel brauchen eine Begründung',
  'highest reduction…97':
    'höchste Verkürzung für einen Standort der Stichprobe, Faktoren und zentral ausgeführte Prozesse zusammen, Prozent',
  'a group of added…101':
    'hinzugekommene Standorte sind für ihre Stichprobe eine eigene Menge; danach zählen sie mit den anderen',
  'the total is…69': 'die Summe ist nicht kleiner, als ein Standort mit allen Personen bräuchte',
  'a virtual location counts as one site': 'ein virtueller Ort zählt als ein Standort',
  'temporary sites…66':
    'zeitweilige Standorte werden stichprobenweise auditiert, zählen aber nicht als ständige Standorte',
  'a nonconformity…82':
    'eine Abweichung an einem Standort verlangt den Blick auf die anderen; die Stichprobe kann vergrößert werden',
  'a site that fails…93':
    'ein Standort, der nicht besteht, wird nicht weggelassen, um das Zertifikat zu erhalten: Die Zertifizierung wird für alle abgelehnt',
  'several small…124':
    'mehrere kleine Standorte werden vor der Stichprobe nicht zu einem zusammengelegt; benachbarte Anschriften, die als ein Komplex arbeiten, können ein Standort sein',
  'the sampling…112':
    'die Stichprobe gilt ab zwei gleichartigen Standorten, auch wo ein Zufallsanteil von einem Viertel nicht möglich ist',
  'sites with similar…41': 'Standorte mit ähnlichen Tätigkeiten werden stichprobenweise auditiert',
  'sites are sampled…52': 'eine Stichprobe gibt es nur, wo die Gefährdungen der Standorte gleich sind',
  'the choice is…85':
    'die Auswahl folgt dem Risiko, und alle Standorte mit wesentlichen Risiken werden im Zyklus gesehen',
  'one energy management…89':
    'ein Energiemanagementsystem unter zentraler Lenkung mit ähnlichen Tätigkeiten und ähnlichem Energieeinsatz',
  'sampling is limited…80':
    'die Stichprobe ist auf manche Kategorien der Lebensmittelkette begrenzt, bis zu einer Zahl mit allen Standorten',
  'food safety:…96':
    'Lebensmittelsicherheit: alle Standorte bis zur ersten Zahl, darüber einer von so vielen, nur in manchen Kategorien',
  'sites that design…89':
    'Standorte, die Produkte der Bereiche A.1.1 bis A.1.6 entwickeln oder herstellen, werden nicht stichprobenweise auditiert',
  'sites are not sampled': 'Standorte werden nicht stichprobenweise auditiert',
  'the aerospace…51': 'das Luft- und Raumfahrtschema hat eigene Regeln für Standorte',
  // integration
  'the starting…92':
    'Ausgangspunkt ist die Summe der einzelnen Auditzeiten, jede nach ihrem Dokument und ihren Faktoren',
  'level of integration…180':
    'Integrationsgrad aus sieben Kriterien: Dokumentation, Managementbewertungen, interne Audits, Politik und Ziele, Prozesse, Verbesserung, Unterstützung und Verantwortlichkeiten',
  'ability of the…110':
    'Befähigung des Teams: Summe über die Auditoren von (Normen mit Qualifikation - 1), geteilt durch Auditoren x (Normen - 1)',
  'percent of reduction…103':
    'Prozent der Verkürzung nach Integrationsgrad und Befähigung des Teams, beide auf Stufen von 20 Prozent abgerundet',
  'highest reduction…53': 'höchste Verkürzung durch Integration, Prozent der Summe',
  'a part with another…56': 'ein Teil mit anderem Geltungsbereich oder anderem Team wird nicht verkürzt',
  'fully integrated…113':
    'nur für vollständig integrierte Systeme: längste einzelne Auditzeit plus dieser Prozentsatz jeder weiteren, ohne die Matrix',
  // who may act
  'years after consultancy…114':
    'Jahre nach einer Beratung des Kunden, in denen die Person, auch als Führungskraft, nicht an seiner Zertifizierung mitwirkt',
  'years after internal…98':
    'Jahre nach internen Audits beim Kunden, in denen die Person nicht an seiner Zertifizierung mitwirkt',
  'years after employment…92':
    'Jahre nach einer Beschäftigung beim Kunden, in denen die Person nicht an seiner Zertifizierung mitwirkt',
  'ownership, financial…87':
    'Eigentum, finanzielles Interesse oder Verwandtschaft mit einem Kunden gefährden die Unparteilichkeit, solange sie bestehen',
  'those who review…99':
    'wer bewertet und entscheidet, hat das Audit nicht durchgeführt; eine Person darf beides tun',
  'those who handle…78': 'wer einen Einspruch bearbeitet, hat weder auditiert noch entschieden',
  'the decision…74':
    'über eine Beschwerde entscheiden Personen, die an ihrem Gegenstand nicht beteiligt waren',
  'each function…102':
    'jede Funktion braucht Kompetenz für die Norm, Auditieren und Entscheiden auch für den technischen Bereich',
  'the team together…101':
    'das Team hat zusammen die Kompetenz für jede Norm und jeden technischen Bereich des Audits und eine Leitung',
  'an auditor in…43': 'ein Auditor in Ausbildung auditiert nicht allein',
  // deadlines
  'months from the…78': 'Monate von der Zertifizierungsentscheidung bis spätestens zur ersten Überwachung',
  'surveillance…81': 'Überwachung mindestens einmal im Kalenderjahr, außer in Jahren der Rezertifizierung',
  'months after…106':
    'Monate nach dem letzten Tag der Stufe 2, in denen Hauptabweichungen verifiziert werden, sonst eine weitere Stufe 2',
  'majors of a recertification…93':
    'Hauptabweichungen eines Rezertifizierungsaudits werden vor dem Ablauf korrigiert und verifiziert',
  'years of a certification…85':
    'Jahre eines Zertifizierungszyklus ab der Entscheidung über Zertifizierung oder Rezertifizierung',
  'last day of validity…55': 'letzter Tag der Gültigkeit: Tage vor dem dritten Jahrestag',
  'years added to…72': 'Jahre zum alten Ablauf, wenn die Rezertifizierung vorher abgeschlossen ist',
  'months after…93':
    'Monate nach dem Ablauf, in denen die Zertifizierung wiederhergestellt werden kann; danach mindestens eine Stufe 2',
  'years added to…112':
    'Jahre zum Ablauf des früheren Zyklus bei Wiederherstellung; sie gilt nicht rückwirkend',
  'months a suspension…77':
    'Monate, die eine Aussetzung üblicherweise höchstens dauert; dann aufgehoben, eingeschränkt oder entzogen',
  'a suspension…74':
    'eine Aussetzung hält den Zyklus nicht an: über den Ablauf hinaus ausgesetzt heißt abgelaufen',
  'full certification…74':
    'volle Zertifizierungszyklen, für die Aufzeichnungen nach dem laufenden aufbewahrt werden',
  'a suspended certification…54': 'eine ausgesetzte Zertifizierung kann nicht übertragen werden',
  'months to transfer…100':
    'Monate zur Übertragung, wenn die ausstellende Stelle aufgehört oder ihre Akkreditierung verloren hat, oder bis zum früheren Ablauf',
  'transition from * to *': 'Übergang von * zu *',
  // sectors
  'Agriculture, forestry and fishing': 'Land- und Forstwirtschaft, Fischerei',
  'Mining and quarrying': 'Bergbau und Gewinnung von Steinen und Erden',
  'Food products, beverages and tobacco': 'Nahrungsmittel, Getränke und Tabak',
  'Textiles and textile products': 'Textilien und Bekleidung',
  'Leather and leather products': 'Leder und Lederwaren',
  'Wood and wood products': 'Holz und Holzwaren',
  'Pulp, paper and paper products': 'Zellstoff, Papier und Papierwaren',
  'Publishing companies': 'Verlage',
  'Printing companies': 'Druckereien',
  'Coke and refined petroleum products': 'Kokerei und Mineralölverarbeitung',
  'Nuclear fuel': 'Kernbrennstoffe',
  'Chemicals, chemical products and fibres': 'Chemische Erzeugnisse und Fasern',
  Pharmaceuticals: 'Pharmazeutische Erzeugnisse',
  'Rubber and plastic products': 'Gummi- und Kunststoffwaren',
  'Non-metallic mineral products': 'Glas, Keramik und andere mineralische Erzeugnisse',
  'Concrete, cement…44': 'Beton, Zement, Kalk, Gips und Ähnliches',
  'Basic metals…42': 'Metallerzeugung und Metallerzeugnisse',
  'Machinery and equipment': 'Maschinen und Ausrüstungen',
  'Electrical and optical equipment': 'Elektrische und optische Ausrüstungen',
  Shipbuilding: 'Schiffbau',
  Aerospace: 'Luft- und Raumfahrt',
  'Other transport equipment': 'Sonstiger Fahrzeugbau',
  'Manufacturing not elsewhere classified': 'Verarbeitendes Gewerbe, anderweitig nicht genannt',
  Recycling: 'Rückgewinnung',
  'Electricity supply': 'Elektrizitätsversorgung',
  'Gas supply': 'Gasversorgung',
  'Water supply': 'Wasserversorgung',
  Construction: 'Baugewerbe',
  'Wholesale and…72': 'Handel; Instandsetzung von Kraftfahrzeugen und Gebrauchsgütern',
  'Hotels and restaurants': 'Gastgewerbe',
  'Transport, storage and communication': 'Verkehr, Lagerung und Nachrichtenübermittlung',
  'Financial intermediation…46': 'Finanzdienste; Immobilien; Vermietung',
  'Information technology': 'Informationstechnik',
  'Engineering services': 'Ingenieurdienstleistungen',
  'Other services': 'Sonstige Dienstleistungen',
  'Public administration': 'Öffentliche Verwaltung',
  Education: 'Bildung',
  'Health and social work': 'Gesundheits- und Sozialwesen',
  'Other social services': 'Sonstige öffentliche und persönliche Dienstleistungen',
  'risk and complexity suggested for NACE *': 'nahegelegtes Risiko und Komplexität für NACE *',
  // tables
  'audit time of…41': 'Auditzeit eines Qualitätsmanagementsystems',
  'audit time of…65': 'Auditzeit eines Umweltmanagementsystems, hohe Komplexität',
  'audit time of an environmental…67': 'Auditzeit eines Umweltmanagementsystems, mittlere Komplexität',
  'audit time of…64': 'Auditzeit eines Umweltmanagementsystems, niedrige Komplexität',
  'audit time of…68': 'Auditzeit eines Umweltmanagementsystems, begrenzte Komplexität',
  'audit time of…76': 'Auditzeit eines Arbeitsschutzmanagementsystems, hohes Risiko',
  'audit time of…78': 'Auditzeit eines Arbeitsschutzmanagementsystems, mittleres Risiko',
  'audit time of an occupational…75': 'Auditzeit eines Arbeitsschutzmanagementsystems, niedriges Risiko',
  'audit time of…55': 'Auditzeit eines Informationssicherheitsmanagementsystems',
  'audit time of…61': 'Auditzeit eines Qualitätsmanagementsystems für Medizinprodukte',
  'time added for full-time equivalents': 'Zeitzuschlag nach Vollzeitäquivalenten',
  'audit time of…66': 'Auditzeit eines Energiemanagementsystems, Erstaudit, niedrige Komplexität',
  'audit time of…69': 'Auditzeit eines Energiemanagementsystems, Erstaudit, mittlere Komplexität',
  'audit time of an energy…67': 'Auditzeit eines Energiemanagementsystems, Erstaudit, hohe Komplexität',
  'audit time of…71': 'Auditzeit eines Energiemanagementsystems, Überwachung, niedrige Komplexität',
  'audit time of an energy management system, surveillance…74':
    'Auditzeit eines Energiemanagementsystems, Überwachung, mittlere Komplexität',
  'audit time of…72': 'Auditzeit eines Energiemanagementsystems, Überwachung, hohe Komplexität',
  'audit time of an energy management system, recertification…74':
    'Auditzeit eines Energiemanagementsystems, Rezertifizierung, niedrige Komplexität',
  'audit time of…77': 'Auditzeit eines Energiemanagementsystems, Rezertifizierung, mittlere Komplexität',
  'audit time of an energy…75':
    'Auditzeit eines Energiemanagementsystems, Rezertifizierung, hohe Komplexität',
};

const PATTERNS = Object.entries(SUBJECTS)
  .filter(([english]) => english.includes('*'))
  .map(([english, german]) => ({
    shape: new RegExp(`^${english.replaceAll(/[()]/g, String.raw`\$&`).replaceAll('*', '(.+)')}$`),
    german,
  }));

/** By length, so that only the subject itself is meant and never a client's words that begin alike. */
const LONG: readonly { readonly beginning: string; readonly length: number; readonly german: string }[] =
  Object.entries(SUBJECTS).flatMap(([english, german]) => {
    const [beginning = '', length] = english.split('…');
    return length === undefined ? [] : [{ beginning, length: Number(length), german }];
  });

const BAND = /^(.*), (\d+) to (\d+) persons$/;

/** The subject itself where German has none: a client's own factor is the client's words. */
export function germanSubject(subject: string): string {
  const known = SUBJECTS[subject];
  if (known !== undefined) return known;
  const band = BAND.exec(subject);
  if (band) return `${germanSubject(band[1] ?? '')}, ${band[2]} bis ${band[3]} Personen`;
  for (const { shape, german } of PATTERNS) {
    const found = shape.exec(subject);
    if (!found) continue;
    let place = 0;
    return german.replaceAll('*', () => found[(place += 1)] ?? '');
  }
  const long = LONG.find(one => one.length === subject.length && subject.startsWith(one.beginning));
  return long?.german ?? subject;
}

const CLAUSES: Readonly<Record<string, string>> = {
  'notes to the tables': 'Anmerkungen zu den Tabellen',
  'section on factors': 'Abschnitt über Faktoren',
  'section on surveillance': 'Abschnitt über Überwachung',
  'section on recertification': 'Abschnitt über Rezertifizierung',
  'informative annex': 'informativer Anhang',
  'issue of 2007': 'Ausgabe von 2007',
};

/** "Tabelle QMS 1", "Anhang B"; numbers of clauses stay. */
export function germanClause(clause: string): string {
  return (
    CLAUSES[clause] ??
    clause
      .replace(/\bTables\b/, 'Tabellen')
      .replace(/\bTable\b/, 'Tabelle')
      .replace(/\bAnnex\b/, 'Anhang')
  );
}
