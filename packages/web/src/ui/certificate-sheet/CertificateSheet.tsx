// The public page of a certificate, laid out like the paper that it stands for; the band says no more than is known.
import type { ReactNode } from 'react';
import { QrCode } from '../qr-code/QrCode.tsx';
import { SHAPES } from '../status/StatusShape.tsx';
import type { StatusShapeName } from '../status/kinds.ts';
import { classes } from '../UiProvider.tsx';
import styles from './certificate-sheet.module.css';

/**
 * How far the answer goes. `confirmed` needs the body's own signature or a dated check by a named person; `stated` is
 * somebody's word.
 */
export type Answer = 'confirmed' | 'stated' | 'suspended' | 'withdrawn' | 'expired' | 'unknown';

export type BuyerQuestion = {
  readonly question: string;
  readonly answer: ReactNode;
  /** What the answer rests on: a date, a document, a signature. */
  readonly evidence: ReactNode;
};

export type CertificateSite = {
  readonly name: string;
  readonly address: string;
  readonly activity?: string | undefined;
};

export type CertificateSheetProps = {
  readonly answer: Answer;
  /** The answer in one sentence: "Norrland Cert states: valid on 3 November 2026." */
  readonly answerWords: string;
  /** Second sentence, such as what is claimed about accreditation and not confirmed. */
  readonly answerNote?: string | undefined;
  /** Mark or name of the body that issued it. */
  readonly issuer: ReactNode;
  readonly documentName: string;
  readonly number: string;
  readonly holder: string;
  readonly holderAddress: string;
  readonly standard: string;
  readonly scope: string;
  readonly sites: readonly CertificateSite[];
  readonly sitesLabel: string;
  readonly standardLabel: string;
  readonly scopeLabel: string;
  /** Granted, valid from, valid until …: shown large. */
  readonly dates: readonly { readonly term: string; readonly value: ReactNode }[];
  readonly questions: readonly BuyerQuestion[];
  readonly questionsLabel: string;
  /** Proof for those who want it: signature, log entry, file to check offline. */
  readonly proof?: ReactNode;
  readonly proofLabel?: string | undefined;
  readonly address: string;
  readonly addressLabel: string;
  /** What follows in the same column: other questions, history, downloads. */
  readonly children?: ReactNode;
};

const LOOK: Readonly<Record<Answer, StatusShapeName>> = {
  confirmed: 'full',
  stated: 'half',
  suspended: 'pause',
  withdrawn: 'struck',
  expired: 'barred',
  unknown: 'ring',
};

export function CertificateSheet(props: CertificateSheetProps) {
  return (
    <article className={styles.sheet}>
      <p className={classes(styles.answer, styles[props.answer])}>
        <svg viewBox="-6 -6 12 12" className={styles.shape} aria-hidden="true">
          {SHAPES[LOOK[props.answer]]}
        </svg>
        <span>
          <strong className={styles.words}>{props.answerWords}</strong>
          {props.answerNote === undefined ? null : <span className={styles.note}>{props.answerNote}</span>}
        </span>
      </p>
      <div className={styles.paper}>
        <header className={styles.head}>
          <span className={styles.issuer}>{props.issuer}</span>
          <span className={styles.document}>
            {props.documentName} <span className={styles.number}>{props.number}</span>
          </span>
        </header>
        <h1 className={styles.holder}>{props.holder}</h1>
        <p className={styles.holderAddress}>{props.holderAddress}</p>
        <div className={styles.terms}>
          <section>
            <h2 className={styles.label}>{props.standardLabel}</h2>
            <p className={styles.standard}>{props.standard}</p>
          </section>
          <section>
            <h2 className={styles.label}>{props.scopeLabel}</h2>
            <p className={styles.scope}>{props.scope}</p>
          </section>
        </div>
        <dl className={styles.dates}>
          {props.dates.map(date => (
            <div key={date.term}>
              <dt className={styles.label}>{date.term}</dt>
              <dd className={styles.date}>{date.value}</dd>
            </div>
          ))}
        </dl>
        {props.sites.length === 0 ? null : (
          <section className={styles.sites}>
            <h2 className={styles.label}>{props.sitesLabel}</h2>
            <ul>
              {props.sites.map(site => (
                <li key={`${site.name} ${site.address}`} className={styles.site}>
                  <span className={styles.siteName}>{site.name}</span>
                  <span>{site.address}</span>
                  {site.activity === undefined ? null : (
                    <span className={styles.activity}>{site.activity}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <footer className={styles.foot}>
          <QrCode content={props.address} label={props.addressLabel} />
          <div>
            <p>{props.addressLabel}</p>
            <p className={styles.address}>{props.address}</p>
          </div>
        </footer>
      </div>
      <section className={styles.questions}>
        <h2 className={styles.questionsLabel}>{props.questionsLabel}</h2>
        <dl>
          {props.questions.map(({ question, answer, evidence }) => (
            <div key={question} className={styles.question}>
              <dt>{question}</dt>
              <dd>
                {answer}
                <div className={styles.evidence}>{evidence}</div>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {props.proof === undefined ? null : (
        <details className={styles.proof}>
          <summary>{props.proofLabel}</summary>
          <div className={styles.proofBody}>{props.proof}</div>
        </details>
      )}
      {props.children === undefined ? null : <div className={styles.more}>{props.children}</div>}
    </article>
  );
}
