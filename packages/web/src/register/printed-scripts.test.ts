// Sheets in many scripts, drawn by the server and read by what a browser reads them with: they say what was signed.
import { USUAL_LAYOUT } from '@certwright/core/body/layout';
import type { CertificateCredential } from '@certwright/verify/certificate-credential';
import { describe, expect, test } from 'vitest';
import { certificatePdf } from '../../../server/src/certificate/certificate.pdf.ts';
import { paperText } from './paper-text.ts';
import { comparePaper } from './printed-facts.ts';

type Establishment = CertificateCredential['credentialSubject']['holder'];

const body = { name: 'Meridian Certification', address: 'Kaai 4', city: 'Antwerp', country: 'BE' };
const place = (name: string, address: string, city: string, country: string): Establishment => ({
  name,
  address,
  city,
  country,
});

const SCRIPTS: readonly (readonly [string, Establishment, string])[] = [
  [
    'Latin with many marks',
    place('Büky & Žďár <Łódź> Ørsted', 'Nguyễn Huệ 12', 'Đà Nẵng', 'VN'),
    `Design of gauges, ≥ 5 µm, and repair. ${'Many more words about the same work. '.repeat(40)}`,
  ],
  ['Greek', place('Ελληνικά Όργανα Α.Ε.', 'Λεωφόρος Κηφισίας 12', 'Αθήνα', 'GR'), 'Σχεδιασμός οργάνων'],
  [
    'Cyrillic',
    place('ООО «Северный свет»', 'ул. Ленина, 5', 'Тверь', 'RU'),
    'Проектирование и ремонт приборов',
  ],
  [
    'simplified Chinese',
    place('上海北方光学仪器制造有限公司', '世纪大道100号', '上海', 'CN'),
    '用于测量工件表面的光学仪器的设计、生产和维修，以及相关软件的开发与销售服务。'.repeat(5),
  ],
  [
    'traditional Chinese',
    place('臺灣光學儀器製造股份有限公司', '市府路45號', '臺北市', 'TW'),
    '光學儀器的設計、製造與維修。',
  ],
  [
    'Japanese',
    place('株式会社ノースライト光学', '丸の内1丁目', '東京都', 'JP'),
    '光学機器の設計、製造および修理。'.repeat(6),
  ],
  [
    'Korean',
    place('노스라이트 광학 주식회사', '테헤란로 12', '서울', 'KR'),
    '광학 기기의 설계, 제조 및 수리',
  ],
  [
    'Arabic with Latin in it',
    place('شركة الضوء الشمالي للبصريات (Northlight) المحدودة', 'شارع الملك فهد 12', 'الرياض', 'SA'),
    'تصميم وإنتاج وإصلاح الأجهزة البصرية لقياس سطح قطع العمل. '.repeat(5),
  ],
  [
    'Hebrew',
    place('אור צפון אופטיקה בע"מ', 'רחוב הרצל 12', 'תל אביב', 'IL'),
    'תכנון, ייצור ותיקון של מכשירים',
  ],
];

const certificateOf = (holder: Establishment, scope: string): CertificateCredential => ({
  '@context': [],
  id: 'https://register.example/certificates/7?revision=1',
  type: [],
  issuer: { id: 'did:web:cb.example', name: body.name },
  validFrom: '2026-01-05T00:00:00Z',
  validUntil: '2029-01-04T23:59:59Z',
  credentialSubject: {
    holder,
    certificateNumber: 'MC-2026-0007',
    revision: 1,
    standard: { id: 'iso-9001-2015', name: 'ISO 9001:2015' },
    scope: scope.trim(),
    sites: Array.from({ length: 30 }, (_, n) => ({ ...holder, name: `${holder.name} ${n + 1}` })),
    decidedOn: '2026-01-05',
    effectiveOn: '2026-01-05',
    expiresOn: '2029-01-04',
    originalOn: '2026-01-05',
  },
});

function sheetOf({ credentialSubject: s }: CertificateCredential): Promise<Buffer> {
  return certificatePdf({
    number: s.certificateNumber,
    revision: s.revision,
    effectiveOn: s.effectiveOn,
    issuedOn: '2026-01-05',
    facts: {
      holder: s.holder,
      sites: s.sites,
      edition: s.standard.id,
      standard: s.standard.name,
      scope: s.scope,
      body,
      originalOn: '2026-01-05',
      decidedOn: s.decidedOn,
      expiresOn: s.expiresOn,
    },
    url: 'https://register.example/certificates/7',
    token: 'e30.e30.e30',
    layout: USUAL_LAYOUT,
    mark: null,
  });
}

describe('a sheet with a holder, a scope and thirty sites', () => {
  test.each(SCRIPTS)('in %s says what was signed, and nothing else', async (_, holder, scope) => {
    const certificate = certificateOf(holder, scope);
    const read = await paperText(new Uint8Array(await sheetOf(certificate)));
    if (read.kind !== 'text') throw new Error(read.sentence);
    const { facts, unsigned } = comparePaper(certificate, read.lines);
    expect(facts.filter(fact => fact.printed !== 'same')).toEqual([]);
    expect(unsigned).toEqual(['Kaai 4, Antwerp, BE', '1, issued 5 January 2026']);
  });

  test('in a script that no font has says so with question marks', async () => {
    const certificate = certificateOf(place('ᚠᚢᚦ Runes', 'Stone 1', 'Jelling', 'DK'), 'Carving');
    const read = await paperText(new Uint8Array(await sheetOf(certificate)));
    expect(read.kind === 'text' && read.lines).toContain('??? Runes');
  });
});
