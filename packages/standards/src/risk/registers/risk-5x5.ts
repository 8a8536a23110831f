// The risks of a maker of packaging machines, from scenario to control to evidence.

import type { WorkedRegister } from '../method.ts';

export const risk5x5Register: WorkedRegister = {
  method: 'risk-5x5',
  company:
    'A maker of packaging machines, 48 people, three sites: assembly hall, parts store with service base, design office; turnover 11 million euros',
  lines: [
    {
      ref: 'R-01',
      title: 'Servo drives come from one maker only',
      fields: {
        objective: 'Machines leave within 20 weeks of the order',
        process: 'Purchasing',
        source: 'suppliers',
      },
      cause:
        'Control software is written for one family of drives; the maker allocates scarce stock to larger buyers.',
      consequence:
        'Four to six machines stand finished but for the drives; instalments of 400,000 euros come a quarter late.',
      before: { likelihood: 4, impact: 4 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Frame order for twelve months with a call-off stock of 30 drives held by the distributor',
          serves: { edition: 'iso-9001-2026', key: '8.4.2' },
          evidence: 'Frame order signed in March; monthly stock statement of the distributor',
        },
        {
          words: 'Control software prepared for a second family of drives and run on one machine',
          serves: { edition: 'iso-9001-2026', key: '8.3.6' },
          evidence: 'Design change record with test report of the machine that ran 200 hours',
        },
      ],
      after: { likelihood: 2, impact: 4 },
      owner: 'Head of purchasing',
      accepted: { by: 'owner', because: 'A third source would cost more than the delay of one quarter.' },
    },
    {
      ref: 'R-02',
      title: 'The only programmer of the sealing control leaves',
      fields: {
        objective: 'Faults at customers are solved within 48 hours',
        process: 'Service',
        source: 'people',
      },
      cause: 'Thirty years of changes are in one person’s head; source code has hardly any comments.',
      consequence:
        'A customer’s line stands for weeks, and two customers of the first ten have said they would turn away.',
      before: { likelihood: 3, impact: 4 },
      treatment: 'impact',
      controls: [
        {
          words: 'Second programmer taken on and paired on every fault for a year',
          serves: { edition: 'iso-9001-2026', key: '7.1.6' },
          evidence: 'Service log showing both names on 41 of the last 45 faults',
        },
        {
          words: 'Block diagram and comments for the twelve modules that change most',
          serves: { edition: 'iso-9001-2026', key: '7.5.2' },
          evidence: 'Repository history; review notes of the twelve modules',
        },
      ],
      after: { likelihood: 3, impact: 2 },
      owner: 'Technical director',
      accepted: { by: 'owner', because: 'The second programmer solved the last nine faults alone.' },
    },
    {
      ref: 'R-03',
      title: 'Guard interlock wired wrongly leaves the works',
      fields: { objective: 'No machine hurts anybody', process: 'Assembly', source: 'design' },
      cause:
        'Two terminals beside each other take the same plug; the wiring check is done by the one who wired.',
      consequence:
        'A door can be opened while the jaw moves; an operator’s hand is crushed, and machines are called back.',
      before: { likelihood: 2, impact: 5 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Plugs coded mechanically so that only the right terminal takes them',
          serves: { edition: 'iso-9001-2026', key: '8.3.5' },
          evidence: 'Drawing revision and photograph of the coded plug in machine 412',
        },
        {
          words:
            'Every safety function tried by a second person before release, with the stopping time measured',
          serves: { edition: 'iso-9001-2026', key: '8.6' },
          evidence: 'Release record of each machine with two signatures and measured times',
        },
      ],
      after: { likelihood: 1, impact: 5 },
      owner: 'Head of assembly',
      accepted: {
        by: 'owner',
        because: 'Two independent barriers; nobody found a third one that would add anything.',
      },
    },
    {
      ref: 'R-04',
      title: 'Half of the turnover hangs on one dairy group',
      fields: { objective: 'Turnover grows by 4 % a year', process: 'Sales', source: 'customers' },
      cause: 'The group buys five machines a year and now tenders worldwide.',
      consequence:
        'Losing the next tender takes 3 million euros from one year; a third of assembly has no work.',
      before: { likelihood: 3, impact: 5 },
      treatment: 'likelihood',
      controls: [
        {
          words:
            'Yearly meeting with the group’s technical board on running cost, with measured figures from their lines',
          serves: { edition: 'iso-9001-2026', key: '9.1.2' },
          evidence: 'Minutes of the last two meetings; figures of eleven lines',
        },
        {
          words: 'Aim that no customer has more than 35 % of orders, followed every quarter',
          serves: { edition: 'iso-9001-2026', key: '6.2.1' },
          evidence: 'Order share by customer in the quarterly report, 46 % at last count',
        },
      ],
      after: { likelihood: 3, impact: 5 },
      owner: 'Managing director',
      accepted: {
        by: 'leadership',
        because:
          'Three new customers are in negotiation; until the share falls below 35 % the bank line covers one bad year.',
      },
    },
    {
      ref: 'R-05',
      title: 'Acceptance at the customer fails on the promised speed',
      fields: {
        objective: 'First acceptance succeeds for nine machines of ten',
        process: 'Order handling',
        source: 'design',
      },
      cause: 'Sales promises packs per minute for films that were never tried on the machine.',
      consequence: 'Fitters stay two more weeks, the last instalment is held back, 60,000 euros a case.',
      before: { likelihood: 4, impact: 3 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'No offer above 60 packs a minute without a trial of the customer’s film, result attached',
          serves: { edition: 'iso-9001-2026', key: '8.2.3.1' },
          evidence: 'Order review form with trial report of the last ten offers',
        },
        {
          words: 'Acceptance run of four hours in our hall with the customer watching',
          serves: { edition: 'iso-9001-2026', key: '8.6' },
          evidence: 'Acceptance protocols; 14 of the last 15 machines passed at the first try on site',
        },
      ],
      after: { likelihood: 3, impact: 2 },
      owner: 'Head of sales',
      accepted: {
        by: 'owner',
        because: 'What remains are films that change after the trial, which the contract now names.',
      },
    },
    {
      ref: 'R-06',
      title: 'Fire in the assembly hall',
      fields: { objective: 'Orders of the year are delivered', process: 'Assembly', source: 'equipment' },
      cause: 'Film rolls, cardboard and battery tools stand charging overnight beside the wooden mezzanine.',
      consequence: 'Hall and machines in work are lost; building up again takes eight months.',
      before: { likelihood: 2, impact: 5 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Batteries charged only in a steel cabinet with smoke detector and timer',
          serves: { edition: 'iso-9001-2026', key: '7.1.3' },
          evidence: 'Walk-round sheet of each Friday, no battery outside since May',
        },
        {
          words: 'Alarm passed on to the fire brigade; film store moved behind a fire door',
          serves: { edition: 'iso-9001-2026', key: '7.1.3' },
          evidence: 'Report of the alarm test of October; acceptance of the door',
        },
      ],
      after: { likelihood: 1, impact: 5 },
      owner: 'Head of assembly',
      accepted: {
        by: 'owner',
        because: 'Insured with twelve months of lost earnings; the brigade is four minutes away.',
      },
    },
    {
      ref: 'R-07',
      title: 'Old drawing revision goes to the laser cutter',
      fields: {
        objective: 'Scrap below 1.5 % of bought parts',
        process: 'Purchasing',
        source: 'information',
      },
      cause: 'Buyers keep drawings in their own folders and mail them.',
      consequence: 'Thirty brackets are cut wrong, a machine waits four days.',
      before: { likelihood: 4, impact: 2 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Orders carry a link to the released drawing; the mailbox refuses drawings as attachments',
          serves: { edition: 'iso-9001-2026', key: '7.5.3.1' },
          evidence: 'Rule of the mail server; ten orders sampled with links only',
        },
      ],
      after: { likelihood: 2, impact: 2 },
      owner: 'Head of design',
    },
    {
      ref: 'R-08',
      title: 'Torque wrenches out of calibration in final assembly',
      fields: { objective: 'No loosened joint in the first year', process: 'Assembly', source: 'equipment' },
      cause: 'Wrenches travel with fitters and miss the yearly calibration.',
      consequence: 'Joints of the jaw carriage loosen; three call-outs a year at 2,500 euros each.',
      before: { likelihood: 4, impact: 1 },
      treatment: 'keep',
      controls: [
        {
          words: 'Wrench checked on the bench tester before each machine',
          serves: { edition: 'iso-9001-2026', key: '7.1.5.2' },
          evidence: 'Tester’s print in the machine file; certificate of the tester, valid until next June',
        },
      ],
      after: { likelihood: 4, impact: 1 },
      owner: 'Head of assembly',
    },
    {
      ref: 'R-09',
      title: 'New machinery rules in the Union make technical files incomplete',
      fields: { objective: 'Every machine may be sold in the Union', process: 'Design', source: 'law' },
      cause: 'Regulation (EU) 2023/1230 replaces the directive; nobody has compared our files with it.',
      consequence: 'From the day it applies no machine can be declared conform; deliveries stop for months.',
      before: { likelihood: 4, impact: 5 },
      treatment: 'likelihood',
      controls: [
        {
          words:
            'Comparison of the files of both machine families with the new annexes, gaps with owner and date',
          serves: { edition: 'iso-9001-2026', key: '8.3.3' },
          evidence: 'List of gaps, 23 of 31 closed; the eight open ones concern control software',
        },
        {
          words: 'Adviser on machine safety reviews the first complete file',
          serves: { edition: 'iso-9001-2026', key: '8.3.4' },
          evidence: 'Review report on the first family; order for the second',
        },
      ],
      after: { likelihood: 2, impact: 5 },
      owner: 'Technical director',
    },
    {
      ref: 'R-10',
      title: 'Spare parts missing when a customer’s line stands',
      fields: {
        objective: 'Wearing parts leave within 24 hours',
        process: 'Parts store',
        source: 'information',
      },
      cause: 'Stock in the system and on the shelf differ; nobody counts before the year’s end.',
      consequence: 'A customer waits five days for a sealing jaw and buys the next one elsewhere.',
      before: { likelihood: 5, impact: 2 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Forty fast parts counted every week, difference explained',
          serves: { edition: 'iso-9001-2026', key: '8.5.4' },
          evidence: 'Counting sheets; accuracy rose from 82 to 97 %',
        },
        {
          words: 'Share of parts sent within a day shown each Monday',
          serves: { edition: 'iso-9001-2026', key: '9.1.1' },
          evidence: 'Board in the store, 94 % over the last quarter',
        },
      ],
      after: { likelihood: 3, impact: 2 },
      owner: 'Head of parts store',
      accepted: { by: 'owner', because: 'The rest are slow parts for machines older than 20 years.' },
    },
    {
      ref: 'R-11',
      title: 'Price of stainless steel jumps after the offer',
      fields: { objective: 'Margin of a machine at least 18 %', process: 'Sales', source: 'money' },
      cause: 'Offers bind for 90 days, frames are bought ten weeks after the order.',
      consequence: 'Margin of a machine falls by 3 to 5 points, some 90,000 euros in a bad half-year.',
      before: { likelihood: 4, impact: 3 },
      treatment: 'share',
      controls: [
        {
          words: 'Steel clause in offers: price follows a published index beyond 5 %',
          serves: { edition: 'iso-9001-2026', key: '8.2.2' },
          evidence: 'Terms of business; clause kept in 19 of the last 24 contracts',
        },
      ],
      after: { likelihood: 3, impact: 2 },
      owner: 'Managing director',
      accepted: { by: 'owner', because: 'Five customers refuse the clause; their volume is small.' },
    },
    {
      ref: 'R-12',
      title: 'Flood of the parts store by the stream',
      fields: {
        objective: 'Spare parts are at hand in every week',
        process: 'Parts store',
        source: 'nature',
      },
      cause:
        'The store lies 1.2 m above mean level; the stream came over its bank twice in 15 years and heavy rain increases.',
      consequence:
        'Motors and electronics on the lower shelves are lost, 300,000 euros; no parts for three weeks.',
      before: { likelihood: 2, impact: 4 },
      treatment: 'impact',
      controls: [
        {
          words: 'Electronics and motors moved above 1.5 m, barriers for two doors kept ready',
          serves: { edition: 'iso-9001-2026', key: '8.5.4' },
          evidence: 'Plan of the shelves; photographs; drill of the barriers, 14 minutes',
        },
        {
          words: 'Climate change weighed as an issue, with the water authority’s new map',
          serves: { edition: 'iso-9001-2026', key: '4.1' },
          evidence: 'List of issues with map and date',
        },
      ],
      after: { likelihood: 2, impact: 2 },
      owner: 'Head of parts store',
    },
    {
      ref: 'R-13',
      title: 'Extortion by encrypted servers',
      fields: {
        objective: 'Design and orders go on every working day',
        process: 'IT',
        source: 'information',
      },
      cause: 'Remote access of fitters needs a password only; backup disks hang on the same network.',
      consequence: 'Drawings and orders are out of reach for three weeks or lost.',
      before: { likelihood: 3, impact: 5 },
      treatment: 'impact',
      controls: [
        {
          words:
            'Daily copy to a store that cannot be overwritten for 30 days, restored as a test each quarter',
          serves: { edition: 'iso-iec-27001-2022', key: 'A.8.13' },
          evidence: 'Restore reports of four quarters, longest 9 hours',
        },
        {
          words: 'Second factor on every access from outside',
          serves: { edition: 'iso-iec-27001-2022', key: 'A.8.5' },
          evidence: 'Settings of the gateway; list of accounts, none without',
        },
      ],
      after: { likelihood: 2, impact: 3 },
      owner: 'Head of IT',
      accepted: { by: 'owner', because: 'Two days without systems can be bridged on paper; tried once.' },
    },
    {
      ref: 'R-14',
      title: 'Agency workers tighten film unwinds without being shown how',
      fields: {
        objective: 'Nine machines of ten pass the hall test at once',
        process: 'Assembly',
        source: 'people',
      },
      cause: 'Three agency workers come each spring; instruction is given in passing.',
      consequence: 'Unwinds run askew; a day of rework for one machine in three.',
      before: { likelihood: 4, impact: 2 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Card with six pictures at the station; first unwind released by the foreman',
          serves: { edition: 'iso-9001-2026', key: '7.2' },
          evidence: 'Competence matrix; release ticks of the last season',
        },
      ],
      after: { likelihood: 3, impact: 1 },
      owner: 'Head of assembly',
    },
    {
      ref: 'R-15',
      title: 'Galvanizer changes the bath without a word',
      fields: {
        objective: 'No corrosion within the warranty of two years',
        process: 'Purchasing',
        source: 'suppliers',
      },
      cause: 'The contract says nothing about changes at the supplier.',
      consequence: 'Guides rust in wet rooms; 22 customers ask for replacement, 130,000 euros.',
      before: { likelihood: 2, impact: 3 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Duty to announce changes of process, in the quality agreement',
          serves: { edition: 'iso-9001-2026', key: '8.4.3' },
          evidence: 'Agreement signed; two announcements received and answered',
        },
        {
          words: 'Salt spray test of one sample a delivery lot',
          serves: { edition: 'iso-9001-2026', key: '8.4.2' },
          evidence: 'Test reports of the laboratory for each lot of the year',
        },
      ],
      after: { likelihood: 1, impact: 3 },
      owner: 'Head of purchasing',
    },
    {
      ref: 'R-16',
      title: 'Customer’s sample film is mixed up or spoilt',
      fields: {
        objective: 'Trials are done with what the customer will run',
        process: 'Order handling',
        source: 'people',
      },
      cause: 'Rolls of six customers stand on one pallet with handwritten notes.',
      consequence: 'Trial repeated, a week lost, 3,000 euros.',
      before: { likelihood: 4, impact: 1 },
      treatment: 'keep',
      controls: [
        {
          words: 'Rolls labelled at the gate with customer, order and date of receipt',
          serves: { edition: 'iso-9001-2026', key: '8.5.3' },
          evidence: 'Labels on the rolls; list of goods received',
        },
      ],
      after: { likelihood: 4, impact: 1 },
      owner: 'Head of assembly',
    },
    {
      ref: 'R-17',
      title: 'Exchange rate eats the margin of overseas orders',
      fields: { objective: 'Margin of a machine at least 18 %', process: 'Finance', source: 'money' },
      cause: 'Two machines a year are sold in dollars with payment nine months later.',
      consequence: 'A fall of 10 % costs 80,000 euros.',
      before: { likelihood: 3, impact: 3 },
      treatment: 'avoid',
      controls: [
        {
          words: 'Machines are offered in euros only; spare parts alone in dollars',
          serves: { edition: 'iso-9001-2026', key: '8.2.2' },
          evidence: 'Price list; contracts of the year, all in euros',
        },
      ],
      after: { likelihood: 3, impact: 1 },
      owner: 'Head of finance',
    },
    {
      ref: 'R-18',
      title: 'The crane of the hall fails with a machine on the hook',
      fields: {
        objective: 'Machines leave within 20 weeks of the order',
        process: 'Assembly',
        source: 'equipment',
      },
      cause: 'The crane is from 1989, its control has no spare parts any more.',
      consequence: 'No loading for six weeks; three deliveries late, 90,000 euros of penalties.',
      before: { likelihood: 3, impact: 3 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'New control ordered, fitted in the summer stop',
          serves: { edition: 'iso-9001-2026', key: '7.1.3' },
          evidence: 'Order and date of fitting; until then not done',
        },
        {
          words: 'Mobile crane on call within a day by contract',
          serves: { edition: 'iso-9001-2026', key: '8.4.1' },
          evidence: 'Contract with the crane hirer',
        },
      ],
      after: { likelihood: 3, impact: 2 },
      owner: 'Head of assembly',
    },
    {
      ref: 'R-19',
      title: 'Complaints are solved but not learned from',
      fields: { objective: 'No complaint comes a third time', process: 'Service', source: 'information' },
      cause: 'Fitters report by phone; causes are not written down.',
      consequence: 'The same belt guide breaks at eleven customers before design hears of it, 70,000 euros.',
      before: { likelihood: 4, impact: 3 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Fault report with cause code closed only by design',
          serves: { edition: 'iso-9001-2026', key: '10.2.1' },
          evidence: 'Register of 64 reports this year, 58 with cause',
        },
        {
          words: 'Ten most frequent causes in the monthly meeting of design and service',
          serves: { edition: 'iso-9001-2026', key: '9.1.3' },
          evidence: 'Minutes of nine meetings with actions',
        },
      ],
      after: { likelihood: 2, impact: 2 },
      owner: 'Head of service',
    },
    {
      ref: 'R-20',
      title: 'Fitter is hurt while working alone at a customer',
      fields: { objective: 'No accident with lost days', process: 'Service', source: 'people' },
      cause: 'Night call-outs are done by one fitter, guards are bridged to find the fault.',
      consequence: 'A crushed arm, found after hours.',
      before: { likelihood: 3, impact: 4 },
      treatment: 'likelihood',
      controls: [
        {
          words:
            'Work with bridged guards only with a second person of the customer present, named on the sheet',
          serves: { edition: 'iso-45001-2018', key: '8.1.2' },
          evidence: 'Service sheets of the night calls, 17 of 18 with a name',
        },
        {
          words: 'Jog mode with hold-to-run pendant on machines from 2015 on',
          serves: { edition: 'iso-45001-2018', key: '8.1.2' },
          evidence: 'Retrofit list, 31 of 96 machines done',
        },
      ],
      after: { likelihood: 3, impact: 4 },
      owner: 'Head of service',
    },
    {
      ref: 'R-21',
      title: 'The design office’s lease is not renewed',
      fields: { objective: 'Design keeps its nine people', process: 'Design', source: 'equipment' },
      cause: 'The owner of the building wants flats; the lease ends in two years.',
      consequence: 'Moving costs 40,000 euros; two designers would not come along.',
      before: { likelihood: 3, impact: 2 },
      treatment: 'keep',
      controls: [
        {
          words: 'Talk with the landlord each half-year, two other addresses kept in view',
          serves: { edition: 'iso-9001-2026', key: '7.1.4' },
          evidence: 'Notes of both talks; list of addresses',
        },
      ],
      after: { likelihood: 3, impact: 2 },
      owner: 'Managing director',
      accepted: { by: 'owner', because: 'Rooms are easy to find in the town at present.' },
    },
    {
      ref: 'R-22',
      title: 'Operating manual missing in the customer’s language',
      fields: { objective: 'Machines are handed over complete', process: 'Documentation', source: 'law' },
      cause: 'Translations are ordered after dispatch and take five weeks.',
      consequence: 'The machine may not be put into service; the authority of one country has written.',
      before: { likelihood: 4, impact: 3 },
      treatment: 'likelihood',
      controls: [
        {
          words:
            'Translation ordered with the order confirmation; no dispatch without the manual in the crate',
          serves: { edition: 'iso-9001-2026', key: '8.6' },
          evidence: 'Dispatch checklist of the last twelve machines',
        },
      ],
      after: { likelihood: 1, impact: 3 },
      owner: 'Head of documentation',
    },
    {
      ref: 'R-23',
      title: 'Trainees find no teacher and leave',
      fields: {
        objective: 'Two trained fitters a year from our own ranks',
        process: 'Human resources',
        source: 'people',
      },
      cause: 'The one trainer retires next year; nobody else has the licence to teach.',
      consequence: 'No trainees for three years; hiring costs 15,000 euros a head more.',
      before: { likelihood: 4, impact: 2 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Two fitters enrolled for the trainer’s course, examination in spring',
          serves: { edition: 'iso-9001-2026', key: '7.1.2' },
          evidence: 'Enrolment; certificate of the first, the second is pending',
        },
      ],
      after: { likelihood: 2, impact: 2 },
      owner: 'Head of human resources',
    },
    {
      ref: 'R-24',
      title: 'Small changes during assembly do not reach the drawings',
      fields: {
        objective: 'The next machine is built as the last one worked',
        process: 'Design',
        source: 'information',
      },
      cause: 'Fitters drill and shift on site to meet the date; red-lined prints lie in the cabin.',
      consequence: 'Each repeat order repeats the fault, two days of work a machine.',
      before: { likelihood: 5, impact: 2 },
      treatment: 'likelihood',
      controls: [
        {
          words:
            'Photograph of the red-lined print from the tablet opens a change; machine is not released while one is open',
          serves: { edition: 'iso-9001-2026', key: '8.5.6' },
          evidence: 'List of 130 changes, median 6 days to the new revision',
        },
      ],
      after: { likelihood: 3, impact: 1 },
      owner: 'Head of design',
    },
    {
      ref: 'R-25',
      title: 'A customer in a sanctioned region is served through a dealer',
      fields: { objective: 'Every export is lawful', process: 'Sales', source: 'law' },
      cause: 'Dealers do not name the final user; nobody checks lists.',
      consequence: 'A fine and the loss of the export licence.',
      before: { likelihood: 2, impact: 5 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Declaration of the final user and check against the lists before the order is confirmed',
          serves: { edition: 'iso-9001-2026', key: '8.2.3.1' },
          evidence: 'Declarations and prints of the check for all eight dealer orders of the year',
        },
        {
          words: 'Dealer contracts forbid passing machines on without our word',
          serves: { edition: 'iso-9001-2026', key: '8.4.3' },
          evidence: 'Contracts of all four dealers with the clause',
        },
      ],
      after: { likelihood: 1, impact: 5 },
      owner: 'Head of sales',
      accepted: {
        by: 'owner',
        because: 'A dealer who lies cannot be ruled out; declarations shift the proof to him.',
      },
    },
    {
      ref: 'R-26',
      title: 'Prototype of the paper machine eats the budget',
      fields: {
        objective: 'A machine for paper instead of film on the market by autumn',
        process: 'Design',
        source: 'design',
      },
      cause: 'Sealing paper is new to us; three concepts have failed.',
      consequence: 'Another 500,000 euros without a product; other work is put off.',
      before: { likelihood: 4, impact: 4 },
      treatment: 'impact',
      controls: [
        {
          words: 'Stages with a limit of 120,000 euros each and a decision to go on or stop',
          serves: { edition: 'iso-9001-2026', key: '8.3.2' },
          evidence: 'Minutes of two stage decisions, cost sheet beside the limit',
        },
      ],
      after: { likelihood: 4, impact: 3 },
      owner: 'Technical director',
      accepted: {
        by: 'leadership',
        because: 'Without a paper machine a third of the customers will buy elsewhere by 2030.',
      },
    },
    {
      ref: 'R-27',
      title: 'Welding shop’s extraction breaks and the hall must be closed',
      fields: {
        objective: 'Frames are ready in week 6 of each order',
        process: 'Welding',
        source: 'equipment',
      },
      cause: 'The fan is run to failure; its bearing was loud for months.',
      consequence: 'Welding stops for a week until the part comes.',
      before: { likelihood: 3, impact: 2 },
      treatment: 'likelihood',
      controls: [
        {
          words: 'Vibration of fans and compressors measured every quarter, bearing changed at the limit',
          serves: { edition: 'iso-9001-2026', key: '7.1.3' },
          evidence: 'Maintenance plan with readings; bearing changed in August',
        },
      ],
      after: { likelihood: 2, impact: 2 },
      owner: 'Head of maintenance',
    },
  ],
};
