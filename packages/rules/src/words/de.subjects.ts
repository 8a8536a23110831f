/** German subjects of the rules, as their English subjects read; "*" stands for what changes from row to row. */

const SUBJECTS: Readonly<Record<string, string>> = {
  // audit time
  'all persons in scope on every shift count, with non-permanent and contracted persons present at the audit':
    'alle Personen im Geltungsbereich zählen, auf allen Schichten, auch zeitweilig Beschäftigte und Auftragnehmer, die beim Audit anwesend sind',
  'part-time persons count by hours worked': 'Teilzeitkräfte zählen nach ihrer Arbeitszeit',
  'persons with repetitive simple work may count less, justified by activity and risk':
    'Personen mit gleichartiger einfacher Tätigkeit dürfen geringer zählen, begründet nach Tätigkeit und Risiko',
  'the table is a continuum; a body may interpolate when its procedure says so':
    'die Tabelle ist ein Kontinuum; eine Zertifizierungsstelle darf interpolieren, wenn ihr Verfahren es sagt',
  'above 10,700 persons the figures follow the progression of the table':
    'über 10.700 Personen folgen die Werte dem Verlauf der Tabelle',
  'total reduction by factors, percent of the table figure':
    'gesamte Verkürzung durch Faktoren in Prozent des Tabellenwerts',
  'factors increase or decrease the table figure with a reason':
    'Faktoren verlängern oder verkürzen den Tabellenwert mit Begründung',
  'the result is rounded to the nearest half day':
    'das Ergebnis wird auf den nächstliegenden halben Tag gerundet',
  'share of stage 1 in the initial audit': 'Anteil der Stufe 1 am Erstaudit',
  'duration of the audit (opening to closing meeting) is typically at least this share of audit time':
    'die Auditdauer (Eröffnungs- bis Abschlussgespräch) ist in der Regel mindestens dieser Anteil der Auditzeit',
  'audit time of a year of surveillance as a share of the initial audit time':
    'Auditzeit eines Überwachungsjahres als Anteil der Auditzeit des Erstaudits',
  'audit time of recertification as a share of what an initial audit would need today':
    'Auditzeit der Rezertifizierung als Anteil dessen, was ein Erstaudit heute bräuchte',
  'the determination of audit time and its justification are recorded; travel is not audit time':
    'die Ermittlung der Auditzeit und ihre Begründung werden aufgezeichnet; Reisezeit ist keine Auditzeit',
  'hours of an audit day; longer days do not cut the number of days, travel and meals do not count':
    'Stunden eines Audittages; längere Tage verringern die Zahl der Tage nicht, Reise und Mahlzeiten zählen nicht',
  'roles whose time is audit time: experts, observers, interpreters and auditors in training are not among them':
    'Rollen, deren Zeit Auditzeit ist: Fachexperten, Beobachter, Dolmetscher und Auditoren in Ausbildung gehören nicht dazu',
  'percent of on-site time above which remote auditing is notified 30 days before the audit':
    'Prozent der Zeit vor Ort, über denen ein Fernaudit 30 Tage vorher angezeigt wird',
  'OH&S: remote techniques are for documents, records and interviews; control of processes and risks is seen on site':
    'Arbeitsschutz: Ferntechnik dient Dokumenten, Aufzeichnungen und Gesprächen; die Lenkung von Prozessen und Risiken wird vor Ort gesehen',
  // factors
  'more than one building or location, complicated logistics':
    'mehr als ein Gebäude oder Ort, schwierige Logistik',
  'more than one language: interpreters, or auditors who cannot work alone':
    'mehr als eine Sprache: Dolmetscher, oder Auditoren können nicht allein arbeiten',
  'very large site for the number of personnel': 'sehr großer Standort für die Personenzahl',
  'high degree of regulation': 'hoher Grad an Regulierung',
  'highly complex processes or many unique activities':
    'sehr komplexe Prozesse oder viele einmalige Tätigkeiten',
  'activities that need visits to temporary sites':
    'Tätigkeiten, die Besuche zeitweiliger Standorte verlangen',
  'outsourced functions or processes': 'ausgegliederte Funktionen oder Prozesse',
  'activities of high risk': 'Tätigkeiten mit hohem Risiko',
  'receiving environment more sensitive than typical for the sector':
    'Umgebung empfindlicher als für die Branche üblich',
  'views of interested parties': 'Ansichten interessierter Parteien',
  'indirect aspects that need more time': 'indirekte Umweltaspekte, die mehr Zeit verlangen',
  'additional or unusual aspects or regulated conditions for the sector':
    'zusätzliche oder für die Branche ungewöhnliche Umweltaspekte oder Auflagen',
  'risk of environmental accidents; history of incidents': 'Risiko von Umweltunfällen; frühere Vorfälle',
  'accidents and occupational diseases above the average of the sector':
    'Unfälle und Berufskrankheiten über dem Durchschnitt der Branche',
  'members of the public on the site': 'Öffentlichkeit am Standort',
  'legal proceedings about occupational health and safety': 'Rechtsverfahren zum Arbeitsschutz',
  'for a time many persons of contractors and subcontractors':
    'zeitweise viele Personen von Auftragnehmern und deren Nachunternehmern',
  'dangerous substances in quantities that could cause a major accident':
    'gefährliche Stoffe in Mengen, die einen schweren Unfall verursachen können',
  'sites in other countries, with their law and language':
    'Standorte in anderen Ländern mit deren Recht und Sprache',
  'client not responsible for design or another element in the standard':
    'Kunde nicht verantwortlich für Entwicklung oder ein anderes Element der Norm',
  'very small site for the number of personnel': 'sehr kleiner Standort für die Personenzahl',
  'maturity of the management system': 'Reife des Managementsystems',
  'prior knowledge of the client through another certification by the same body':
    'Vorkenntnis des Kunden aus einer anderen Zertifizierung derselben Stelle',
  'client prepared: certified or recognised under another third-party scheme':
    'Kunde vorbereitet: unter einem anderen Drittpartei-Schema zertifiziert oder anerkannt',
  'high level of automation': 'hoher Automatisierungsgrad',
  'staff working off location whose work can be audited through records':
    'auswärts tätiges Personal, dessen Arbeit über Aufzeichnungen auditiert werden kann',
  'activities of low risk or low complexity, identical activities':
    'Tätigkeiten mit niedrigem Risiko oder geringer Komplexität, gleichartige Tätigkeiten',
  'identical activities on all shifts with evidence of equal performance':
    'gleichartige Tätigkeiten auf allen Schichten mit Nachweis gleicher Leistung',
  // information security
  'persons doing work under the control of the organization count, contractors and freelancers among them':
    'Personen, die unter Steuerung der Organisation arbeiten, zählen, auch Auftragnehmer und freie Mitarbeiter',
  'the square root of the persons with identical activities, rounded up, is the lowest count for that activity':
    'die aufgerundete Quadratwurzel der Personen mit gleichartiger Tätigkeit ist die kleinste Zahl für diese Tätigkeit',
  'reading the table as a continuum': 'Lesen der Tabelle als Kontinuum',
  'rounding to the nearest half day': 'Rundung auf den nächstliegenden halben Tag',
  'share of the calculated time spent on site or interactively with the client':
    'Anteil der ermittelten Zeit vor Ort oder interaktiv mit dem Kunden',
  'starting point for a year of surveillance': 'Ausgangswert für ein Überwachungsjahr',
  'starting point for recertification': 'Ausgangswert für die Rezertifizierung',
  'sum of three scores from which complexity is medium and high':
    'Summe dreier Werte, ab der die Komplexität mittel und hoch ist',
  'percent of the table figure proposed by business and IT complexity':
    'nach geschäftlicher und IT-Komplexität vorgeschlagene Prozent des Tabellenwerts',
  // other schemes
  'all persons in scope count': 'alle Personen im Geltungsbereich zählen',
  'the table has no figure above 10,700 persons': 'die Tabelle hat über 10.700 Personen keinen Wert',
  'total reduction by factors, percent of the starting figure':
    'gesamte Verkürzung durch Faktoren in Prozent des Ausgangswerts',
  'factors change the starting figure with a reason': 'Faktoren ändern den Ausgangswert mit Begründung',
  'least share of audit time with the client': 'kleinster Anteil der Auditzeit beim Kunden',
  'a year of surveillance as a share of the initial audit time':
    'ein Überwachungsjahr als Anteil der Auditzeit des Erstaudits',
  'recertification as a share of the initial audit time':
    'Rezertifizierung als Anteil der Auditzeit des Erstaudits',
  'time for national or regional regulatory requirements and reviews of technical files is added; more than one technical area increases the time':
    'Zeit für nationale oder regionale regulatorische Anforderungen und die Prüfung technischer Dokumentation kommt hinzu; mehr als ein technischer Bereich erhöht die Zeit',
  'reasons for less time: scope without manufacturing, reduced product range, reduced design or production processes, parts or services only':
    'Gründe für weniger Zeit: Geltungsbereich ohne Herstellung, verringerte Produktpalette, verringerte Entwicklungs- oder Herstellungsprozesse, nur Teile oder Dienstleistungen',
  'minimum time of a site: basic time with the first HACCP study, further studies, personnel; no term for a missing management system':
    'Mindestzeit eines Standorts: Grundzeit mit der ersten HACCP-Studie, weitere Studien, Personen; kein Zuschlag für ein fehlendes Managementsystem',
  'minimum time of a site: basic time with the first HACCP study, further studies, missing management system, personnel':
    'Mindestzeit eines Standorts: Grundzeit mit der ersten HACCP-Studie, weitere Studien, fehlendes Managementsystem, Personen',
  'days added where no relevant management system is certified':
    'Zuschlag in Tagen, wenn kein einschlägiges Managementsystem zertifiziert ist',
  'least days of surveillance and recertification, lower for farming (categories A and B)':
    'kleinste Zahl der Tage für Überwachung und Rezertifizierung, niedriger für Landwirtschaft (Kategorien A und B)',
  'basic time and time for each further HACCP study, category *':
    'Grundzeit und Zeit je weiterer HACCP-Studie, Kategorie *',
  'full-time equivalents of the persons in scope count':
    'die Vollzeitäquivalente der Personen im Geltungsbereich zählen',
  'every number of persons has a figure': 'jede Personenzahl hat einen Wert',
  'weights of consumption, sources and significant uses in the complexity':
    'Gewichte von Verbrauch, Energieträgern und wesentlichen Energieeinsätzen in der Komplexität',
  'complexity is medium from the first value, high above the second':
    'die Komplexität ist ab dem ersten Wert mittel, über dem zweiten hoch',
  'factor for annual consumption in TJ': 'Faktor für den Jahresverbrauch in TJ',
  'factor for the number of energy sources': 'Faktor für die Zahl der Energieträger',
  'factor for the number of significant energy uses': 'Faktor für die Zahl der wesentlichen Energieeinsätze',
  'effective personnel of the energy system count: top management, energy team, persons responsible for energy performance, significant uses, objectives and action plans; not all staff':
    'das wirksame Personal des Energiesystems zählt: oberste Leitung, Energieteam, Verantwortliche für energiebezogene Leistung, wesentliche Energieeinsätze, Ziele und Aktionspläne; nicht das ganze Personal',
  'the table has no figure above 425 persons': 'die Tabelle hat über 425 Personen keinen Wert',
  'document for the audit time of *': 'Dokument für die Auditzeit von *',
  'audit time of * by the table of another scheme': 'Auditzeit von * nach der Tabelle eines anderen Schemas',
  // several sites
  'sites sampled at initial: this times the square root of the sites, rounded up to whole sites':
    'Stichprobe beim Erstaudit: dies mal Quadratwurzel der Standorte, aufgerundet auf ganze Standorte',
  'sites sampled at surveillance: this times the square root of the sites, rounded up to whole sites':
    'Stichprobe bei der Überwachung: dies mal Quadratwurzel der Standorte, aufgerundet auf ganze Standorte',
  'sites sampled at recertification: this times the square root of the sites, rounded up to whole sites':
    'Stichprobe bei der Rezertifizierung: dies mal Quadratwurzel der Standorte, aufgerundet auf ganze Standorte',
  'the smaller sample at recertification is for a system that proved effective over the cycle; otherwise this':
    'die kleinere Stichprobe bei der Rezertifizierung gilt für ein über den Zyklus wirksames System; sonst dies',
  'least share of the sample chosen at random': 'kleinster zufällig gewählter Anteil der Stichprobe',
  'the central function is audited in addition to the sample, at every audit and at least once in a calendar year':
    'die zentrale Funktion wird zusätzlich zur Stichprobe auditiert, bei jedem Audit und mindestens einmal im Kalenderjahr',
  'sites are grouped by similar processes; the sample is determined and rounded up for each group':
    'Standorte werden nach gleichartigen Prozessen gruppiert; die Stichprobe wird je Gruppe bestimmt und aufgerundet',
  'share of the sites audited where sampling is not possible':
    'Anteil der auditierten Standorte, wo eine Stichprobe nicht möglich ist',
  'share of the sites audited in a calendar year where sampling is not possible; the second surveillance normally takes other sites than the first':
    'Anteil der im Kalenderjahr auditierten Standorte, wo eine Stichprobe nicht möglich ist; die zweite Überwachung nimmt in der Regel andere Standorte als die erste',
  'one management system, a central function with authority over all sites, central internal audit and management review, very similar activities at the sites':
    'ein Managementsystem, eine zentrale Funktion mit Weisungsbefugnis über alle Standorte, zentrale interne Audits und Managementbewertung, sehr ähnliche Tätigkeiten an den Standorten',
  'risk, size, complaints or hazards can ask for more sites; fewer than the rule need a justification':
    'Risiko, Größe, Beschwerden oder Gefährdungen können mehr Standorte verlangen; weniger als die Regel brauchen eine Begründung',
  'highest reduction for a sampled site, factors and centrally performed processes together, percent':
    'höchste Verkürzung für einen Standort der Stichprobe, Faktoren und zentral ausgeführte Prozesse zusammen, Prozent',
  'a group of added sites is an independent set for its sample; afterwards it is counted with the others':
    'hinzugekommene Standorte sind für ihre Stichprobe eine eigene Menge; danach zählen sie mit den anderen',
  'the total is not less than one site with all the personnel would need':
    'die Summe ist nicht kleiner, als ein Standort mit allen Personen bräuchte',
  'a virtual location counts as one site': 'ein virtueller Ort zählt als ein Standort',
  'temporary sites are sampled but are not counted as permanent sites':
    'zeitweilige Standorte werden stichprobenweise auditiert, zählen aber nicht als ständige Standorte',
  'a nonconformity at one site asks to look at the others; the sample may be enlarged':
    'eine Abweichung an einem Standort verlangt den Blick auf die anderen; die Stichprobe kann vergrößert werden',
  'a site that fails is not left out to obtain the certificate: certification is refused for all':
    'ein Standort, der nicht besteht, wird nicht weggelassen, um das Zertifikat zu erhalten: Die Zertifizierung wird für alle abgelehnt',
  'several small sites are not merged to one site before sampling; adjoining addresses that work as one complex may be one site':
    'mehrere kleine Standorte werden vor der Stichprobe nicht zu einem zusammengelegt; benachbarte Anschriften, die als ein Komplex arbeiten, können ein Standort sein',
  'the sampling method applies to two similar sites or more, even where a random share of a quarter is not possible':
    'die Stichprobe gilt ab zwei gleichartigen Standorten, auch wo ein Zufallsanteil von einem Viertel nicht möglich ist',
  'sites with similar activities are sampled':
    'Standorte mit ähnlichen Tätigkeiten werden stichprobenweise auditiert',
  'sites are sampled only where their hazards are alike':
    'eine Stichprobe gibt es nur, wo die Gefährdungen der Standorte gleich sind',
  'the choice is by risk, and all sites with significant risks are seen within the cycle':
    'die Auswahl folgt dem Risiko, und alle Standorte mit wesentlichen Risiken werden im Zyklus gesehen',
  'one energy management system under central control with similar activities and energy use':
    'ein Energiemanagementsystem unter zentraler Lenkung mit ähnlichen Tätigkeiten und ähnlichem Energieeinsatz',
  'sampling is limited to some food-chain categories, with all sites up to a number':
    'die Stichprobe ist auf manche Kategorien der Lebensmittelkette begrenzt, bis zu einer Zahl mit allen Standorten',
  'food safety: all sites up to the first number, beyond it one in so many, in some categories only':
    'Lebensmittelsicherheit: alle Standorte bis zur ersten Zahl, darüber einer von so vielen, nur in manchen Kategorien',
  'sites that design, develop or manufacture devices of areas A.1.1 to A.1.6 are not sampled':
    'Standorte, die Produkte der Bereiche A.1.1 bis A.1.6 entwickeln oder herstellen, werden nicht stichprobenweise auditiert',
  'sites are not sampled': 'Standorte werden nicht stichprobenweise auditiert',
  'the aerospace scheme has rules of its own for sites':
    'das Luft- und Raumfahrtschema hat eigene Regeln für Standorte',
  // integration
  'the starting point is the sum of the separate times, each after its own document and factors':
    'Ausgangspunkt ist die Summe der einzelnen Auditzeiten, jede nach ihrem Dokument und ihren Faktoren',
  'level of integration from seven criteria: documentation, management reviews, internal audits, policy and objectives, processes, improvement mechanisms, support and responsibilities':
    'Integrationsgrad aus sieben Kriterien: Dokumentation, Managementbewertungen, interne Audits, Politik und Ziele, Prozesse, Verbesserung, Unterstützung und Verantwortlichkeiten',
  'ability of the team: sum over auditors of (standards qualified for - 1), divided by auditors x (standards - 1)':
    'Befähigung des Teams: Summe über die Auditoren von (Normen mit Qualifikation - 1), geteilt durch Auditoren x (Normen - 1)',
  'percent of reduction by level of integration and team ability, both rounded down to steps of 20 percent':
    'Prozent der Verkürzung nach Integrationsgrad und Befähigung des Teams, beide auf Stufen von 20 Prozent abgerundet',
  'highest reduction for integration, percent of the sum':
    'höchste Verkürzung durch Integration, Prozent der Summe',
  'a part with another scope or another team is not reduced':
    'ein Teil mit anderem Geltungsbereich oder anderem Team wird nicht verkürzt',
  'fully integrated systems only: longest single time plus this percentage of each of the others, without the matrix':
    'nur für vollständig integrierte Systeme: längste einzelne Auditzeit plus dieser Prozentsatz jeder weiteren, ohne die Matrix',
  // who may act
  'years after consultancy for a client during which the person, managers included, does not act in its certification':
    'Jahre nach einer Beratung des Kunden, in denen die Person, auch als Führungskraft, nicht an seiner Zertifizierung mitwirkt',
  'years after internal audits for a client during which the person does not act in its certification':
    'Jahre nach internen Audits beim Kunden, in denen die Person nicht an seiner Zertifizierung mitwirkt',
  'years after employment by a client during which the person does not act in its certification':
    'Jahre nach einer Beschäftigung beim Kunden, in denen die Person nicht an seiner Zertifizierung mitwirkt',
  'ownership, financial interest or family ties with a client are a threat while they last':
    'Eigentum, finanzielles Interesse oder Verwandtschaft mit einem Kunden gefährden die Unparteilichkeit, solange sie bestehen',
  'those who review and decide did not carry out the audit; one person may do both review and decision':
    'wer bewertet und entscheidet, hat das Audit nicht durchgeführt; eine Person darf beides tun',
  'those who handle an appeal neither carried out the audit nor made the decision':
    'wer einen Einspruch bearbeitet, hat weder auditiert noch entschieden',
  'the decision on a complaint is made by persons not involved in its subject':
    'über eine Beschwerde entscheiden Personen, die an ihrem Gegenstand nicht beteiligt waren',
  'each function needs competence for the standard, and auditing and deciding also for the technical area':
    'jede Funktion braucht Kompetenz für die Norm, Auditieren und Entscheiden auch für den technischen Bereich',
  'the team together has the competence for every standard and technical area of the audit, and a leader':
    'das Team hat zusammen die Kompetenz für jede Norm und jeden technischen Bereich des Audits und eine Leitung',
  'an auditor in training does not audit alone': 'ein Auditor in Ausbildung auditiert nicht allein',
  // deadlines
  'months from the certification decision to the first surveillance at the latest':
    'Monate von der Zertifizierungsentscheidung bis spätestens zur ersten Überwachung',
  'surveillance at least once in a calendar year, except in years of recertification':
    'Überwachung mindestens einmal im Kalenderjahr, außer in Jahren der Rezertifizierung',
  'months after the last day of stage 2 within which major nonconformities are verified, else another stage 2':
    'Monate nach dem letzten Tag der Stufe 2, in denen Hauptabweichungen verifiziert werden, sonst eine weitere Stufe 2',
  'majors of a recertification audit are corrected and verified before the certification expires':
    'Hauptabweichungen eines Rezertifizierungsaudits werden vor dem Ablauf korrigiert und verifiziert',
  'years of a certification cycle, from the decision on certification or recertification':
    'Jahre eines Zertifizierungszyklus ab der Entscheidung über Zertifizierung oder Rezertifizierung',
  'last day of validity: days before the third anniversary':
    'letzter Tag der Gültigkeit: Tage vor dem dritten Jahrestag',
  'years added to the old expiry when recertification is finished before it':
    'Jahre zum alten Ablauf, wenn die Rezertifizierung vorher abgeschlossen ist',
  'months after expiry within which certification may be restored; after that at least a stage 2':
    'Monate nach dem Ablauf, in denen die Zertifizierung wiederhergestellt werden kann; danach mindestens eine Stufe 2',
  'years added to the expiry of the prior cycle when certification is restored; its effective date is not backdated':
    'Jahre zum Ablauf des früheren Zyklus bei Wiederherstellung; sie gilt nicht rückwirkend',
  'months a suspension normally lasts at most; then lifted, reduced or withdrawn':
    'Monate, die eine Aussetzung üblicherweise höchstens dauert; dann aufgehoben, eingeschränkt oder entzogen',
  'a suspension does not stop the cycle: suspended past the expiry is expired':
    'eine Aussetzung hält den Zyklus nicht an: über den Ablauf hinaus ausgesetzt heißt abgelaufen',
  'full certification cycles for which records are kept after the current one':
    'volle Zertifizierungszyklen, für die Aufzeichnungen nach dem laufenden aufbewahrt werden',
  'a suspended certification is not eligible for transfer':
    'eine ausgesetzte Zertifizierung kann nicht übertragen werden',
  'months to transfer when the issuing body ceased or lost its accreditation, or until expiry if sooner':
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
  'Concrete, cement, lime, plaster and the like': 'Beton, Zement, Kalk, Gips und Ähnliches',
  'Basic metals and fabricated metal products': 'Metallerzeugung und Metallerzeugnisse',
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
  'Wholesale and retail trade; repair of motor vehicles and household goods':
    'Handel; Instandsetzung von Kraftfahrzeugen und Gebrauchsgütern',
  'Hotels and restaurants': 'Gastgewerbe',
  'Transport, storage and communication': 'Verkehr, Lagerung und Nachrichtenübermittlung',
  'Financial intermediation; real estate; renting': 'Finanzdienste; Immobilien; Vermietung',
  'Information technology': 'Informationstechnik',
  'Engineering services': 'Ingenieurdienstleistungen',
  'Other services': 'Sonstige Dienstleistungen',
  'Public administration': 'Öffentliche Verwaltung',
  Education: 'Bildung',
  'Health and social work': 'Gesundheits- und Sozialwesen',
  'Other social services': 'Sonstige öffentliche und persönliche Dienstleistungen',
  'risk and complexity suggested for NACE *': 'nahegelegtes Risiko und Komplexität für NACE *',
  // tables
  'audit time of a quality management system': 'Auditzeit eines Qualitätsmanagementsystems',
  'audit time of an environmental management system, high complexity':
    'Auditzeit eines Umweltmanagementsystems, hohe Komplexität',
  'audit time of an environmental management system, medium complexity':
    'Auditzeit eines Umweltmanagementsystems, mittlere Komplexität',
  'audit time of an environmental management system, low complexity':
    'Auditzeit eines Umweltmanagementsystems, niedrige Komplexität',
  'audit time of an environmental management system, limited complexity':
    'Auditzeit eines Umweltmanagementsystems, begrenzte Komplexität',
  'audit time of an occupational health and safety management system, high risk':
    'Auditzeit eines Arbeitsschutzmanagementsystems, hohes Risiko',
  'audit time of an occupational health and safety management system, medium risk':
    'Auditzeit eines Arbeitsschutzmanagementsystems, mittleres Risiko',
  'audit time of an occupational health and safety management system, low risk':
    'Auditzeit eines Arbeitsschutzmanagementsystems, niedriges Risiko',
  'audit time of an information security management system':
    'Auditzeit eines Informationssicherheitsmanagementsystems',
  'audit time of a quality management system for medical devices':
    'Auditzeit eines Qualitätsmanagementsystems für Medizinprodukte',
  'time added for full-time equivalents': 'Zeitzuschlag nach Vollzeitäquivalenten',
  'audit time of an energy management system, initial, low complexity':
    'Auditzeit eines Energiemanagementsystems, Erstaudit, niedrige Komplexität',
  'audit time of an energy management system, initial, medium complexity':
    'Auditzeit eines Energiemanagementsystems, Erstaudit, mittlere Komplexität',
  'audit time of an energy management system, initial, high complexity':
    'Auditzeit eines Energiemanagementsystems, Erstaudit, hohe Komplexität',
  'audit time of an energy management system, surveillance, low complexity':
    'Auditzeit eines Energiemanagementsystems, Überwachung, niedrige Komplexität',
  'audit time of an energy management system, surveillance, medium complexity':
    'Auditzeit eines Energiemanagementsystems, Überwachung, mittlere Komplexität',
  'audit time of an energy management system, surveillance, high complexity':
    'Auditzeit eines Energiemanagementsystems, Überwachung, hohe Komplexität',
  'audit time of an energy management system, recertification, low complexity':
    'Auditzeit eines Energiemanagementsystems, Rezertifizierung, niedrige Komplexität',
  'audit time of an energy management system, recertification, medium complexity':
    'Auditzeit eines Energiemanagementsystems, Rezertifizierung, mittlere Komplexität',
  'audit time of an energy management system, recertification, high complexity':
    'Auditzeit eines Energiemanagementsystems, Rezertifizierung, hohe Komplexität',
};

const PATTERNS = Object.entries(SUBJECTS)
  .filter(([english]) => english.includes('*'))
  .map(([english, german]) => ({
    shape: new RegExp(`^${english.replaceAll(/[()]/g, String.raw`\$&`).replaceAll('*', '(.+)')}$`),
    german,
  }));

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
  return subject;
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
