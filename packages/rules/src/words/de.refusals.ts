/** The German sentences of refusals, deadlines, transitions and objections; the codes are those of the English tables. */
import type {
  DEADLINES as EN_DEADLINES,
  OBJECTIONS as EN_OBJECTIONS,
  REFUSALS as EN_REFUSALS,
  TRANSITIONS as EN_TRANSITIONS,
} from './en.refusals.ts';

export const REFUSALS: Readonly<Record<keyof typeof EN_REFUSALS, string>> = {
  'bad-input/object': '{path}: erwartet wird ein Objekt.',
  'bad-input/list': '{path}: erwartet wird eine Liste.',
  'bad-input/number': '{path}: erwartet wird eine Zahl von {min} bis {max}.',
  'bad-input/whole': '{path}: erwartet wird eine ganze Zahl von {min} bis {max}.',
  'bad-input/text': '{path}: erwartet wird Text.',
  'bad-input/flag': '{path}: erwartet wird true oder false.',
  'bad-input/date': '{path}: erwartet wird ein Datum (JJJJ-MM-TT).',
  'bad-input/late-date': '{path}: erwartet wird ein Datum vor dem Jahr 9901.',
  'bad-input/choice': '{path}: erwartet wird eines von {choices}.',
  'bad-input/personnel': '{path}: erwartet wird eine Zahl oder eine Liste von Gruppen.',
  'bad-input/personnel-or-sites':
    '{path}: erwartet wird eine Zahl oder eine Liste von Gruppen, außer wenn Standorte angegeben sind.',
  'bad-input/a-standard': '{path}: erwartet wird mindestens eine Norm.',
  'bad-input/each-once': '{path}: jede Norm darf nur einmal vorkommen.',
  'bad-input/a-site': '{path}: erwartet wird mindestens ein Standort.',
  'bad-input/scores': '{path}: erwartet werden drei Werte von 1, 2 oder 3.',
  'bad-input/seed': '{path}: erwartet wird Text oder eine Zahl.',
  'bad-input/groups': '{path}: erwartet wird ein Objekt aus Gruppennamen mit true oder false.',
  'bad-input/a-date-of': '{path}: erwartet wird mindestens eines von {choices}.',
  'bad-input/only-fields': '{path}: erwartet werden nur die Felder {choices}.',
  parameter: '{name} muss zwischen {min} und {max} liegen.',
  'parameter/method': 'Die Lesart ist step oder interpolate.',
  'parameter/rounding': 'Die Rundung ist nearest-half oder ceil-half.',
  date: 'Der Tag der Ermittlung muss ein Datum sein (JJJJ-MM-TT).',
  'unknown-scheme': 'Das Schema muss eines sein von {schemes}.',
  'no-table-on-date': 'Für den {on} ist keine Tabelle bekannt; die Tabellen beginnen am {first}.',
  'no-rule-on-date/sampling': 'Die Regeln der Stichprobe sind ab {first} bekannt.',
  'no-rule-on-date/integration': 'Die Regeln für integrierte Audits sind ab {first} bekannt.',
  'no-basis-for-standard':
    'Für {standard} ist keine Tabelle der Auditzeit hinterlegt: das Schema nennen, dessen Tabelle ersatzweise gilt.',
  'complexity-missing':
    'Diese Art von Managementsystem braucht eine Komplexität oder ein Risiko: {allowed:words}.',
  'no-personnel': 'Mindestens eine Person muss im Geltungsbereich sein.',
  'no-personnel/number': 'Die wirksame Personenzahl muss eine Zahl über 0 sein.',
  'persons-not-whole': '{label}: Die Kopfzahl muss eine ganze Zahl ab 0 sein.',
  'unknown-kind': '{label}: Die Art muss eine sein von {kinds}.',
  'hours-missing': '{label}: Teilzeitkräfte brauchen ihre Wochenstunden.',
  'hours-out-of-range': '{label}: Wochenstunden müssen zwischen 0 und 168 liegen.',
  'full-time-hours-out-of-range': '{label}: Wochenstunden in Vollzeit müssen zwischen 1 und 60 liegen.',
  'full-time-hours-missing':
    '{label}: Wochenstunden brauchen die Vollzeitstunden der Zertifizierungsstelle oder des Landes (35 bis 40).',
  'present-out-of-range': '{label}: Beim Audit können nicht mehr Personen anwesend sein, als die Gruppe hat.',
  'reduction-out-of-range': '{label}: Die geringere Zahl muss über 0 und nicht über der Kopfzahl liegen.',
  'reduction-without-reason': '{label}: Eine geringere Zahl braucht eine Begründung.',
  'reduction-of-judgement': '{label}: Tätigkeit mit eigenem fachlichem Urteil wird nicht verringert.',
  'reduction-below-square-root':
    '{label}: Die kleinste Zahl für gleichartige Tätigkeiten ist die Quadratwurzel, {least}.',
  'no-table-figure':
    'Die Tabelle endet bei {last} Personen: Eine kompetente Person muss die Tage mit Namen und Begründung angeben.',
  'no-table-figure/special':
    'Keine Tabelle deckt den Sonderfall ab: Eine kompetente Person muss die Tage mit Namen und Begründung angeben.',
  'justified-figure-too-low': 'Der begründete Wert muss mindestens {floor} Tage sein.',
  'justified-figure-unsigned': 'Ein begründeter Wert braucht den Namen einer Person und eine Begründung.',
  'food-categories': 'Lebensmittelsicherheit braucht die Kategorien der Lebensmittelkette, aus {categories}.',
  'food-edition': 'Am {on} war die Ausgabe {edition} des Dokuments nicht in Gebrauch.',
  'haccp-studies': 'Die Zahl der HACCP-Studien muss eine ganze Zahl ab 1 sein.',
  'energy-figures':
    'Energie braucht den Jahresverbrauch in TJ, die Zahl der Energieträger (ab 1) und der wesentlichen Energieeinsätze (ab 1).',
  'isms-scores': 'Nötig sind drei geschäftliche und drei IT-Werte von 1, 2 oder 3.',
  'isms-percent-outside-range': 'Der Prozentsatz muss zwischen {lowest} und {highest} liegen.',
  'factor-percent': '{name:subject}: Der Prozentsatz muss zwischen {min} und {max} liegen.',
  'factor-without-reason': '{name:subject}: Ein Faktor braucht eine Begründung.',
  'factor-direction/increase': '{name:subject}: Dieser Faktor ist als Verlängerung aufgeführt.',
  'factor-direction/decrease': '{name:subject}: Dieser Faktor ist als Verkürzung aufgeführt.',
  'unknown-event': 'Das Audit ist eines von {events}.',
  'sites-not-whole': 'Die Zahl der Standorte muss eine ganze Zahl sein.',
  'no-sites': 'Außer der zentralen Funktion ist mindestens ein Standort nötig.',
  'random-share': 'Der Zufallsanteil kann nicht unter {percent} Prozent liegen.',
  'random-share/draw':
    '{group:word}: {chosen} von {sample} Standorten sind ausgewählt, das lässt weniger als {random} für den Zufall.',
  'decided-sample': 'Die festgelegte Stichprobe muss eine ganze Zahl von {min} bis {max} sein.',
  'decided-sample-unsigned': 'Eine festgelegte Stichprobe braucht einen Namen und eine Begründung.',
  'site-named-twice': 'Jeder Standort braucht einen eigenen Namen.',
  'chosen-site-unknown': 'Nicht unter den Standorten: {sites}.',
  'central-percent': 'Die Verkürzung für zentral ausgeführte Prozesse liegt zwischen 0 und 100 Prozent.',
  'separate-times': 'Jede Norm braucht ihre einzelne Auditzeit in Tagen.',
  'level-of-integration': 'Der Integrationsgrad liegt zwischen 0 und 100 Prozent.',
  'level-of-integration/criteria':
    'Den Integrationsgrad angeben oder alle sieben Kriterien von 0 bis 1: {criteria:words}.',
  'team-ability':
    'Für jeden Auditor ist die Zahl der auditierten Normen nötig, für die er qualifiziert ist, 1 bis {standards}.',
  'extended-not-confirmed':
    'Der erweiterte Ansatz braucht den Namen der bestätigenden Person und eine Begründung.',
  'extended-not-fully-integrated':
    'Der erweiterte Ansatz ist für vollständig integrierte Systeme; der Grad ist hier {level} Prozent.',
  'extended-not-fully-integrated/outside':
    'Der erweiterte Ansatz ist für vollständig integrierte Systeme: Keine Norm darf außerhalb stehen.',
  'extended-conditions': 'Nicht erfüllte Bedingungen des erweiterten Ansatzes: {missing:words}.',
  'extended-with-matrix':
    'Der erweiterte Ansatz ersetzt die Matrix: entweder die Bedingungen des Ansatzes oder die Auditoren für die Matrix angeben.',
  'determined-days': 'Die ermittelte Auditzeit muss eine Zahl von Tagen sein.',
  'worked-date': '{person}: {on} ist kein Datum.',
  hours: '{person}, {on}: Stunden liegen zwischen 0 und 24.',
  role: '{person}: Die Rolle ist eine von {roles:words}.',
  'no-deadline': 'Aus diesen Daten allein folgt keine Frist: die Entscheidung oder den Ablauf angeben.',
  'expiry-before-decision': 'Der Ablauf am {expiry} liegt vor der Entscheidung vom {decision}.',
};

export const DEADLINES: Readonly<Record<keyof typeof EN_DEADLINES, string>> = {
  'stage2-repeat-after':
    'letzter Tag, um Hauptabweichungen des Erstaudits zu verifizieren; danach wird Stufe 2 wiederholt',
  'first-surveillance': 'letzter Tag des ersten Überwachungsaudits nach der Erstzertifizierung',
  surveillance: 'letzter Tag des Überwachungsaudits {year}',
  'cycle-end': 'letzter Tag der Gültigkeit des Zertifizierungszyklus',
  'new-cycle-end':
    'die Frist zur Wiederherstellung war vorbei: neuer Erstzyklus nach mindestens einer Stufe 2, er endet an diesem Tag',
  'recertification-majors': 'letzter Tag, um Hauptabweichungen des Rezertifizierungsaudits zu verifizieren',
  'renewed-expiry': 'neuer Ablauf, wenn die Rezertifizierung vor dem alten Ablauf abgeschlossen ist',
  'restore-limit':
    'letzter Tag, um die abgelaufene Zertifizierung wiederherzustellen; danach ist mindestens eine Stufe 2 nötig',
  'restored-expiry': 'Ablauf nach der Wiederherstellung, auf dem früheren Zyklus',
  'restored-from':
    'die wiederhergestellte Zertifizierung gilt ab der Entscheidung, nicht rückwirkend; die Tage seit {expiry} bleiben ohne Zertifizierung',
  'suspension-end':
    'übliches Ende der Aussetzung: bis dahin aufgehoben, sonst Entzug oder Einschränkung des Geltungsbereichs',
  'suspended-expiry':
    'die Zertifizierung läuft während der Aussetzung ab; die Aussetzung verlängert sie nicht',
  'transfer-limit':
    'letzter Tag der Übertragung, nachdem die ausstellende Stelle aufgehört oder ihre Akkreditierung verloren hat',
  'record-retention': 'Aufzeichnungen des Zyklus werden mindestens bis zu diesem Tag aufbewahrt',
  'last-old-decision': 'letzter Tag für neue und erneuerte Zertifikate nach {edition}',
  'transition-end': 'ein Zertifikat nach {edition} darf nach dem Ende der Übergangsfrist nicht gelten',
};

export const TRANSITIONS: Readonly<Record<keyof typeof EN_TRANSITIONS, string>> = {
  'no-transition': 'Am {on} ersetzt keine neuere Ausgabe {edition}.',
  'in-transition': '{edition} wird durch {next} ersetzt.',
  'audits-to-new-edition':
    '{edition} wird durch {next} ersetzt; seit {from} gilt jedes Audit der neuen Ausgabe.',
  'old-edition-closed': 'Neue und erneuerte Zertifikate nach {edition} waren bis {last} möglich.',
  'transition-over': '{edition} endete am {end}.',
};

export const OBJECTIONS: Readonly<Record<keyof typeof EN_OBJECTIONS, string>> = {
  date: 'Der Tag des Einsatzes muss ein Datum sein (JJJJ-MM-TT).',
  'tie/lasting': 'Eine Bindung ({kind:word}) an diesen Kunden besteht noch.',
  'tie/ended':
    'Eine Bindung ({kind:word}) endete am {ended}: bis einschließlich {until} keine Mitwirkung an der Zertifizierung dieses Kunden.',
  'was-on-audit-team': 'Die Person war im Team des betreffenden Audits.',
  'made-the-decision': 'Die Person war an der betreffenden Entscheidung beteiligt.',
  'competence-missing': 'Für {function:word}, {standard}, ist am {on} keine Kompetenz nachgewiesen.',
  'technical-area-missing': 'Der technische Bereich {area} fehlt für {function:word}, {standard}.',
  'trainee-leads': 'Ein Auditor in Ausbildung leitet kein Audit.',
  'trainee-alone': 'Ein Auditor in Ausbildung auditiert nicht allein.',
  'team-empty': 'Das Team hat keinen Auditor.',
  'team-without-leader': 'Niemand im Team darf das Audit für {standard} leiten.',
  'team-standard-missing': 'Niemand im Team ist für {standard} kompetent.',
  'team-area-missing': 'Niemand im Team deckt den technischen Bereich {area} für {standard} ab.',
  'not-eligible': 'Nicht erfüllt: {condition:word}.',
  'suspended-not-transferred': 'eine ausgesetzte Zertifizierung kann nicht übertragen werden',
  transferable: 'nicht ausgesetzt: Diese Regel steht einer Übertragung nicht entgegen',
};
