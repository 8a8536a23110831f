/** A method as an organization uses it: taken up sound, changed version by version; registers keep theirs. */
import { findRiskMethod } from '@certwright/standards/risk/methods';
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { currentVersion, type MethodEvent, ownMethod } from './method.decider.ts';
import { methodOf, RiskMethodData } from './method.schema.ts';
import { riskRegister } from './register.decider.ts';

const method = findRiskMethod('risk-5x5');
if (!method) throw new Error('the library lost its first method');
const by = { by: 'ana', on: '2026-03-02' };
const taken: MethodEvent = { type: 'RiskMethodTakenUp', origin: method.id, method, ...by };
const yearly = { ...method, reviewMonths: 6 };

describe('a method', () => {
  test('keeps every version, the last being the current one', () => {
    const change = { type: 'Change', method: yearly, why: 'Twice a year', ...by } as const;
    const state = given(ownMethod, taken).after(change);
    expect(state.versions.map(one => [one.number, one.method.reviewMonths])).toEqual([
      [1, 12],
      [2, 6],
    ]);
    expect(currentVersion(state)?.why).toBe('Twice a year');
  });

  test('with a fault is refused with each fault named', () => {
    const faulty = { ...method, bands: method.bands.toReversed() };
    const refusal = given(ownMethod).when({ type: 'TakeUp', origin: method.id, method: faulty, ...by });
    expect(refusal).toMatchObject({ refused: 'risk-method-faulty' });
    expect(JSON.stringify(refusal)).toContain('bands[1].from does not rise');
  });

  test('is not changed into itself', () => {
    const same = { type: 'Change', method, why: 'None', ...by } as const;
    expect(given(ownMethod, taken).when(same)).toMatchObject({ refused: 'risk-method-unchanged' });
  });

  test('has an end to its versions', () => {
    const many = Array.from({ length: 100 }, () => taken);
    const change = { type: 'Change', method: yearly, why: 'Again', ...by } as const;
    expect(given(ownMethod, ...many).when(change)).toMatchObject({
      refused: 'risk-method-too-many-versions',
      facts: { most: 100 },
    });
  });

  test('of the library passes the schema unchanged', () => {
    expect(methodOf(RiskMethodData.parse(method))).toEqual(method);
  });

  test.each(['constructor', '__proto__', 'toString', 'valueOf'])('takes no scale named %s', id => {
    const [first, ...scales] = method.scales;
    const changed = { ...method, scales: [{ ...first, id }, ...scales] };
    expect(RiskMethodData.safeParse(changed).success).toBe(false);
  });
});

describe('a register', () => {
  const content = { name: 'Risks', prefix: 'R', method: 'm1', purpose: '', owner: null };
  const written = { type: 'RiskRegisterWritten', content, ...by } as const;
  test.each([
    ['register-keeps-its-method', { method: 'm2' }],
    ['register-keeps-its-prefix', { prefix: 'X' }],
  ])('is refused: %s', (code, change) => {
    const command = { type: 'Write', content: { ...content, ...change }, ...by } as const;
    expect(given(riskRegister, written).when(command)).toMatchObject({ refused: code });
  });
});
