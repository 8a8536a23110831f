/** The German sentences of steps and warnings; the codes are those of the English table. */
import type { STEPS as EN_STEPS, WARNINGS as EN_WARNINGS } from './en.ts';

export const STEPS: Readonly<Record<keyof typeof EN_STEPS, string>> = {
  group: '{label}: {before} Personen zählen als {after} ({kind:word}).',
  'group/hours': '{label}: {before} Personen zählen als {after} ({hours} von {fullTime} Wochenstunden).',
  'group/identical':
    '{label}: {before} Personen zählen als {after} (gleichartige einfache Tätigkeit, Quadratwurzel aufgerundet).',
  'group/in-full': '{label}: {before} Personen zählen als {after} (voll gezählt).',
  'group/justified': '{label}: {before} Personen zählen als {after} (begründet: {reason}).',
  'group/left-out':
    '{label}: {before} Personen zählen als {after} (nicht unter der Steuerung oder dem Einfluss der Organisation).',
  'effective-personnel':
    '{before} Personen im Geltungsbereich ergeben eine wirksame Personenzahl von {after}.',
  'effective-personnel/stated': 'Die wirksame Personenzahl ist {after}, wie angegeben.',
  proxy:
    '{standard} hat hier keine eigene Tabelle; ersatzweise gilt die Tabelle eines anderen Schemas ({scheme:word}).',
  table: '{clause:clause}, {min} bis {max} Personen: {after} Tage.',
  'table/continuum': '{clause:clause}, {min} bis {max} Personen: {after} Tage (als Kontinuum gelesen).',
  'justified-figure': '{after} Tage für {before} Personen, begründet von {by}: {reason}.',
  'table/food': 'Kategorien {categories}: Grundzeit {after} Tage einschließlich der ersten HACCP-Studie.',
  'haccp-studies': '{further} weitere HACCP-Studien zu je {each} Tagen: {days} Tage.',
  'food-system': 'Kein zertifiziertes einschlägiges Managementsystem: {days} Tage kommen hinzu.',
  'food-personnel': 'Die Stufe ab {min} Personen fügt {days} Tage hinzu: Mindestzeit {after} Tage.',
  'energy-consumption': '{before} TJ im Jahr: Faktor {after}.',
  'energy-types': '{before} Energieträger: Faktor {after}.',
  'energy-uses': '{before} wesentliche Energieeinsätze: Faktor {after}.',
  'energy-complexity':
    'Komplexität {w1} x {consumption} + {w2} x {types} + {w3} x {uses} = {after}: {complexity:word}.',
  'isms-complexity':
    'Geschäftliche Komplexität {business:word}, IT-Komplexität {it:word}: Die Matrix schlägt {lowest} bis {highest} Prozent vor, angewendet werden {after}.',
  'isms-complexity/mildest':
    'Geschäftliche Komplexität {business:word}, IT-Komplexität {it:word}: Die Matrix schlägt {lowest} bis {highest} Prozent vor, angewendet werden {after} (der mildeste Wert der Spanne).',
  factor: '{name:subject}: {percent:signed} Prozent, Begründung: {reason}.',
  'reduction-cap': 'Die Faktoren ergeben zusammen {before} Prozent; die Verkürzung endet bei {cap} Prozent.',
  adjustment: '{before} Tage und {percent:signed} Prozent sind {after} Tage.',
  'rounding/none': '{after} Tage brauchen keine Rundung.',
  'rounding/nearest-half': '{before} Tage, auf den nächstliegenden halben Tag gerundet, sind {after} Tage.',
  'rounding/ceil-half': '{before} Tage, auf den nächsten halben Tag aufgerundet, sind {after} Tage.',
  'body-minimum': 'Die eigene Untergrenze der Zertifizierungsstelle für {audit:word} sind {after} Tage.',
  'scheme-minimum': 'Die Untergrenze des Schemas für {audit:word} sind {after} Tage.',
  split:
    'Stufe 1 {after} Tage, Stufe 2 {stage2} Tage (Anteil der Stufe 1 nach eigener Festlegung der Zertifizierungsstelle: {percent} Prozent).',
  'on-site-minimum': 'Mindestens {after} der {before} Tage ({percent} Prozent) beim Kunden.',
  surveillance:
    'Überwachungsaudit je Jahr: {percent} Prozent von {days} Tagen sind {before}, gerundet {after} Tage.',
  'surveillance/table':
    'Überwachungsaudit je Jahr: Die Tabelle nennt {table} Tage, mit Faktoren {before}, gerundet {after} Tage.',
  recertification:
    'Rezertifizierung: {percent} Prozent von {days} Tagen sind {before}, gerundet {after} Tage.',
  'recertification/table':
    'Rezertifizierung: Die Tabelle nennt {table} Tage, mit Faktoren {before}, gerundet {after} Tage.',
  share: '{audit:word}: {percent} Prozent von {before} Tagen sind {after} Tage.',
  'sample/all-sites': '{group:word}: alle {before} Standorte, denn dieses Schema kennt keine Stichprobe.',
  'sample/not-sampled':
    '{group:word}: Eine Stichprobe ist nicht möglich; {percent} Prozent von {before} Standorten sind {after}.',
  'sample/square-root':
    '{group:word}: {coefficient} x Quadratwurzel aus {before} Standorten = {exact}, aufgerundet {after}.',
  decided: '{by} hat {after} statt {before} Standorte festgelegt, Begründung: {reason}.',
  random: 'Mindestens {after} der {before} Standorte werden zufällig gewählt.',
  central: 'Die zentrale Funktion wird zusätzlich auditiert: {before} + 1 Orte.',
  draw: 'Gezogen mit dem Startwert „{seed}“: {sites}.',
  'added-sites':
    'Zu {before} Standorten kommen {added} hinzu; ihre Stichprobe wird jetzt getrennt gezogen, ab dem nächsten Audit gemeinsam.',
  'central-processes': '{percent} Prozent von {table} Tagen für zentral ausgeführte Prozesse: {after} Tage.',
  'site-half': 'Ein Standort der Stichprobe behält mindestens die Hälfte seiner {table} Tage: {after} Tage.',
  sum: 'Die einzelnen Auditzeiten sind {times:figures} = {after} Tage.',
  'level-of-integration': 'Integrationsgrad {before} Prozent, gelesen als {after}.',
  'team-ability': 'Befähigung des Auditteams {before} Prozent, gelesen als {after}.',
  integration:
    'Die Verkürzung beträgt {percent} Prozent von {base} Tagen: aus {before} Tagen werden {after}.',
  'extended-approach':
    'Längste Auditzeit {longest} Tage und {percent} Prozent jeder weiteren: {after} Tage, bestätigt von {by}: {reason}.',
  worked: '{person}, {on}: {before} Stunden.',
  'worked/long': '{person}, {on}: {before} Stunden, davon zählen {after}.',
  'actual-time': '{after} von {before} ermittelten Tagen wurden auditiert.',
};

export const WARNINGS: Readonly<Record<keyof typeof EN_WARNINGS, string>> = {
  'contractors-left-out':
    '{label}: {persons} Personen von Auftragnehmern bleiben außer Betracht; festhalten, warum ihre Arbeit nicht unter der Steuerung oder dem Einfluss des Kunden steht.',
  'repetitive-work-not-reduced/judgement':
    '{label}: Tätigkeit mit eigenem fachlichem Urteil zählt voll ({persons} Personen).',
  'repetitive-work-not-reduced/no-reason':
    '{label}: Das Dokument lässt eine geringere Zahl für gleichartige Tätigkeit nur mit Begründung zu; ohne sie zählen die {persons} Personen voll.',
  proxy:
    'Die Auditzeit für {standard} beruht auf einer Ersatztabelle ({scheme:word}): Das Verfahren der Zertifizierungsstelle muss sagen, warum.',
  'proxy-not-used':
    '{standard} hat ein eigenes Dokument; die Ersatztabelle {proxy:word} wird nicht verwendet.',
  'scheme-adds-time':
    '{standard}: Das Schema fügt der Mindestzeit des Dokuments eigene Zeiten hinzu; sie sind hier nicht berechnet.',
  'table-has-one-column':
    'Die Tabelle dieser Art von Managementsystem hat eine einzige Spalte; Komplexität oder Risiko {complexity:word} geht als Faktor mit Begründung ein.',
  'method-not-for-scheme':
    'Das Dokument dieses Schemas kennt kein Kontinuum: Seine Werte werden als Stufen gelesen.',
  'two-editions':
    'An diesem Tag galt {older} noch neben {newer}; die Zertifizierungsstelle sagt, wonach sie gearbeitet hat. Gerechnet nach {used}.',
  'justified-figure-not-used':
    'Ein von einer Person begründeter Wert war angegeben, aber die Tabelle hat einen; für eine Abweichung einen Faktor mit Begründung verwenden.',
  'figure-by-a-person': 'Keine Tabelle hat hier einen Wert: {by} verantwortet {days} Tage.',
  'energy-complexity-stated':
    'Die Komplexität {complexity:word} wurde angegeben, nicht aus Verbrauch, Energieträgern und wesentlichen Energieeinsätzen ermittelt.',
  'haccp-studies-reading':
    'Die erste von {studies} HACCP-Studien ist hier Teil der Grundzeit; eine andere Lesart zählt alle, {days} Tage.',
  'food-study-conflict':
    'Kategorie {category}: Eine andere Berechnung setzt {days} Tage für eine weitere HACCP-Studie an.',
  'food-system-unknown':
    'Ob ein einschlägiges Managementsystem zertifiziert ist, war nicht gesagt: {days} Tage sind angesetzt, als fehlte es.',
  'devices-add-time':
    'Zeit für nationale oder regionale regulatorische Anforderungen und für die Prüfung technischer Dokumentation kommt zur Tabelle hinzu; mehr als ein technischer Hauptbereich erhöht die Zeit.',
  'isms-not-scored':
    'Die Komplexität von Geschäft und IT war nicht gesagt: Der Tabellenwert steht ohne Anpassung.',
  'isms-matrix-unconfirmed':
    'Die Komplexitätsmatrix ist informativ, und kein öffentlicher Text bestätigt ihre Prozentsätze; eine kompetente Person bestätigt die Anpassung.',
  'reduction-beyond-cap':
    'Die Faktoren verlangen eine Verkürzung um {asked} Prozent, mehr als die zulässigen {cap} Prozent. Ein Verfahren, das die Grenze regelmäßig erreicht, ist nicht annehmbar: Faktoren prüfen.',
  'factor-not-listed-for-scheme':
    '{name:subject}: nicht unter den Faktoren für diese Art von Managementsystem ({scheme:word}); Begründung angeben.',
  'rounding-passes-cap':
    'Die Abrundung auf {days} Tage unterschreitet {lowest} Tage, den Tabellenwert abzüglich {cap} Prozent; aufrunden, wenn das eigene Verfahren die Grenze auch nach der Rundung will.',
  'on-site-below-share':
    '{planned} Tage beim Kunden sind weniger als {minimum}; angegebene Begründung: {reason}.',
  'on-site-below-share-without-reason':
    '{planned} Tage beim Kunden sind weniger als {minimum}: Eine Begründung ist nötig.',
  'remote-above-limit':
    '{remote} Tage aus der Ferne sind mehr als {limit} Prozent von {onSite} Tagen vor Ort.',
  'ohsms-remote-in-kind':
    'Arbeitsschutz aus der Ferne auditiert: {activities:words}; zulässig sind nur Dokumente, Aufzeichnungen und Gespräche.',
  'ohsms-remote-in-kind/unsaid':
    'Arbeitsschutz aus der Ferne auditiert: angeben, was; zulässig sind nur Dokumente, Aufzeichnungen und Gespräche.',
  'risk-of-sector':
    '{sector} legt das Risiko {level:word} nahe (Stufen in der Branche: {levels:words}): Es geht als Faktor mit Begründung ein, nicht als Spalte.',
  'complexity-from-sector':
    'Komplexität oder Risiko ist aus {sector} vorgeschlagen: {level:word} (Stufen in der Branche: {levels:words}). Eine kompetente Person bestätigt es.',
  'complexity-differs':
    '{sector} legt {level:word} nahe (Stufen in der Branche: {levels:words}), angegeben war {stated:word}; Begründung: {reason}.',
  'complexity-differs-without-reason':
    '{sector} legt {level:word} nahe (Stufen in der Branche: {levels:words}), angegeben war {stated:word}: Eine Begründung ist nötig.',
  'sector-unknown': '{sector} ist kein Branchencode (IAF 1 bis 39) und kein NACE-Code.',
  'edition-ended': '{edition} endete am {end}.',
  'edition-closed': 'Neue und erneuerte Zertifikate nach {edition} waren bis {last} möglich.',
  'unknown-fields': 'Nicht gelesen: {fields}.',
  'one-standard-not-integrated': 'Eine Norm allein kann nicht integriert sein: Der Grad bleibt ohne Wirkung.',
  'level-looks-like-share':
    'Der Integrationsgrad ist {level} Prozent. War ein Anteil gemeint ({level} von 1), ihn in Prozent angeben.',
  'no-sampling-policy':
    'Für {standard} ist keine Regel zur Stichprobe hinterlegt; angewendet wird IAF MD 1. Das Schema prüfen.',
  'scheme-conditional': '{standard}: {subject:subject}.',
  'scheme-not-sampled': '{standard}: {subject:subject}.',
  'scheme-all-sites': '{standard}: {subject:subject}.',
  'food-sampling-unconfirmed':
    'Allgemeines Wissen, für diese Ausgabe nicht bestätigt: die ersten {all} Standorte alle und darüber hinaus jeder {oneIn}., hier {sites} Standorte, und nur in manchen Kategorien. Die Quadratwurzel ist das Mindeste.',
  'system-taken-as-proved':
    'Die kleinere Stichprobe gilt für ein System, das sich über den Zyklus als wirksam erwiesen hat; sonst gilt die volle Quadratwurzel.',
  'sampling-by-a-person':
    'Eine Person hält die Stichprobe in einer Gruppe für möglich; festhalten, welche Tätigkeiten deren Standorte nicht ausführen.',
  'sample-below-rule':
    'Die festgelegte Stichprobe von {sample} Standorten ist kleiner als die {ruled} der Regel.',
  'site-reduction-beyond-half':
    'Die Verkürzungen ergeben {wanted} Tage; ein Standort der Stichprobe behält mindestens die Hälfte seiner {table} Tage.',
  'personnel-differs-from-sites':
    'Angegeben sind {stated} Personen, die zentrale Funktion und die Standorte haben {persons}.',
  'below-whole-as-one-site':
    '{days} Tage über alle Orte sind weniger als die {whole} Tage, die ein einziger Standort mit allen {persons} Personen bräuchte.',
  'part-not-integrated':
    '{days} Tage stehen außerhalb der Verkürzung, weil Geltungsbereich oder Team verschieden sind.',
  'extended-approach-single-source':
    'Die Auditzeit nach dem erweiterten Ansatz ist aus einer einzigen Quelle bekannt; die Matrix kommt nicht hinzu.',
  'long-day': '{person}, {on}: {hours} Stunden; ein längerer Tag ergibt nicht weniger Tage.',
  shortfall: '{shortfall} Tage weniger als ermittelt: {reason}.',
  'shortfall-without-reason': '{shortfall} Tage weniger als ermittelt: Eine Begründung ist nötig.',
  'decision-before-stage-2-ended':
    'Die Entscheidung vom {decision} liegt vor dem letzten Tag der Stufe 2, {stage2LastDay}.',
  'majors-verified-late':
    'Die Entscheidung vom {decision} kam nach dem {limit}: Nicht verifizierte Hauptabweichungen hätten eine weitere Stufe 2 verlangt.',
  'suspended-after-expiry': 'Die Aussetzung vom {suspendedOn} liegt nach dem Ablauf am {expiry}.',
  'recertified-late':
    'Die Rezertifizierung wurde am {decided} entschieden, nach dem Ablauf am {expiry}: Die Tage dazwischen sind ohne Zertifizierung.',
  'surveillance-late': 'Das Überwachungsaudit vom {on} kam nach dem {due}.',
  'surveillance-missing': 'Für {year} ist kein Überwachungsaudit aufgezeichnet.',
};
