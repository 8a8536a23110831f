/** What may have happened to each kind of record, and by what its id is made: an archive holds nothing else. */
import type { RecordKind } from '@certwright/core/history/record-kind.table';

type Said = Readonly<Record<string, unknown>>;
type Row = {
  readonly types: readonly string[];
  /**
   * Ids made from content are made the same way here, so that the record is found again: the words before the
   * organization, then the members of the first event. Absent where ids are drawn.
   */
  readonly id?: {
    readonly words: string;
    readonly of: (said: Said) => readonly unknown[];
    readonly inOrg?: false;
  };
};

const written = (name: string): readonly string[] => [`${name}Written`, `${name}Ended`];

export const EVENT_KINDS: Readonly<Record<RecordKind, Row>> = {
  adoption: {
    types: ['EditionAdopted', 'ScopeChanged', 'EditionDropped'],
    id: { words: 'adoption', of: one => [one.edition] },
  },
  own_edition: {
    types: ['OwnEditionBrought', 'OwnEditionRemoved'],
    id: { words: 'own-edition', of: one => [one.edition] },
  },
  assessment: {
    types: ['RequirementAssessed', 'RequirementAssigned', 'ProposalDeclined'],
    id: { words: 'assessment', of: one => [one.edition, one.key] },
  },
  assessment_cycle: { types: ['AssessmentCycleEnded', 'AssessmentCycleWithdrawn'] },
  evidence: {
    types: [
      'EvidenceAttached',
      'EvidenceRelated',
      'EvidenceRevised',
      'EvidenceReplaced',
      'EvidenceReinstated',
      'CollectionScheduled',
      'CollectionEnded',
      'OriginalSeen',
      'EvidenceWithdrawn',
    ],
  },
  evidence_pack: { types: ['EvidencePackMade'] },
  document: {
    types: [
      'DocumentDrafted',
      'DocumentRevised',
      'DocumentSubmitted',
      'DocumentReturned',
      'DocumentReleased',
      'DocumentRelated',
      'DocumentRetired',
      'DocumentApproved',
      'DocumentControlSet',
      'DocumentReviewed',
      'DocumentTakenOver',
      'TakeOverUndone',
    ],
  },
  document_comment: { types: ['CommentSaid', 'CommentAnswered', 'CommentSettled'] },
  document_release: {
    types: ['VersionKept'],
    id: { words: 'release', of: one => [one.document, one.number], inOrg: false },
  },
  acknowledgement: {
    types: ['VersionAcknowledged'],
    id: { words: 'acknowledgement', of: one => [one.document, one.release, one.by], inOrg: false },
  },
  soa: {
    types: ['ControlsDecided', 'StatementIssued'],
    id: { words: 'statement', of: one => [one.edition] },
  },
  soa_issue: {
    types: ['IssueKept'],
    id: { words: 'statement-issue', of: one => [one.edition, one.number] },
  },
  internal_audit: {
    types: [
      'InternalAuditPlanned',
      'InternalAuditReplanned',
      'AuditResultRecorded',
      'InternalAuditCompleted',
    ],
  },
  nonconformity: {
    types: [
      'NonconformityRaised',
      'NonconformityCorrected',
      'CauseAnalysed',
      'ActionPlanned',
      'ActionCompleted',
      'EffectivenessReviewed',
      'NonconformityHandedOver',
      'NonconformityClosed',
    ],
  },
  management_review: { types: ['ManagementReviewHeld', 'ReviewActionCompleted', 'ReviewActionHandedOver'] },
  context_issue: { types: written('Issue') },
  interested_party: { types: written('InterestedParty') },
  site: { types: written('Site') },
  process: { types: written('Process') },
  management_scope: { types: ['ScopeDetermined'], id: { words: 'scope', of: one => [one.edition] } },
  watch: {
    types: ['DeliverableWatched', 'ChangesNoted', 'DeliverableLeft'],
    id: { words: 'watch', of: one => [one.deliverable] },
  },
  answer_sheet: { types: ['AnswersKept'], id: { words: 'answer-sheet', of: () => [] } },
  demand: { types: ['DemandRecorded', 'DemandWithdrawn'] },
  certification_plan: {
    types: ['PlanAdopted', 'MilestoneReached'],
    id: { words: 'certification-plan', of: () => [] },
  },
  edition_transition: {
    types: ['TransitionAuditPlanned'],
    id: { words: 'edition-transition', of: one => [one.from, one.to] },
  },
  outside_certificate: {
    types: [
      'BodyToldOfChange',
      'ChangeNoted',
      'OutsideCertificateCorrected',
      'OutsideCertificateEnded',
      'OutsideCertificateRecorded',
      'OutsideCertificateRenewed',
      'OutsideFindingAnswered',
      'OutsideFindingClosed',
      'OutsideFindingRecorded',
      'OutsideFindingTakenOver',
      'OutsideVisitPlanned',
      'OutsideVisitPrepared',
      'OutsideVisitRecorded',
    ],
  },
  task: {
    types: ['TaskMade', 'TaskRevised', 'TaskCompleted', 'TaskDropped', 'TaskReopened', 'TaskHandedOver'],
  },
  people_list: { types: ['PeopleListTaken', 'PeopleListUndone'] },
  asset: { types: written('Asset') },
  risk_method: { types: ['RiskMethodTakenUp', 'RiskMethodChanged'] },
  risk_register: { types: written('RiskRegister') },
  risk: {
    types: [
      'ExampleConfirmed',
      'RiskAccepted',
      'RiskActionCompleted',
      'RiskActionDropped',
      'RiskActionPlanned',
      'RiskClosed',
      'RiskDescribed',
      'RiskIdentified',
      'RiskJudged',
      'RiskRejudged',
      'RiskReviewed',
      'RiskTreated',
    ],
  },
};
