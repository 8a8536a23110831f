/** What the server is put together from: the operations, the routes beside them, the workers. */
import { loadCatalogue } from './catalogue/load.worker.ts';
import { refreshCatalogue } from './catalogue/refresh.worker.ts';
import { catalogueUpload } from './catalogue/upload.routes.ts';
import { accreditorRoutes } from './accreditor/accreditor.routes.ts';
import { lookAtAccreditations } from './accreditor/look.worker.ts';
import { worksheetRoutes } from './audit-time/worksheet.routes.ts';
import { certificateRoutes } from './certificate/certificate.routes.ts';
import { untpRoutes } from './certificate/untp.routes.ts';
import { specimenRoutes } from './certificate/specimen.routes.ts';
import { logRoutes } from './log/log.routes.ts';
import { growLog } from './log/grow.worker.ts';
import { logTrailsDaily } from './log/trail-heads.worker.ts';
import { tellOfTheLog } from './log/watch.worker.ts';
import { feedRoutes } from './register/feed.routes.ts';
import { watchDomains } from './certificate/own-domain.worker.ts';
import { renderCertificates } from './certificate/render.worker.ts';
import { changeListRoutes } from './change/change-list.routes.ts';
import { contractListRoutes } from './contract/contract-list.routes.ts';
import { offerListRoutes } from './offer/offer-list.routes.ts';
import { offerRoutes } from './offer/offer.routes.ts';
import { contractRoutes } from './contract/contract.routes.ts';
import { statementRoutes } from './control/statement.routes.ts';
import { fileRoutes } from './evidence/file.routes.ts';
import { competenceRoutes } from './qualification/competence.routes.ts';
import { riskRegisterRoutes } from './risk/register.routes.ts';
import { takeOverRoutes } from './exchange/take-over.routes.ts';
import { takeOutRoutes } from './exchange/take-out.routes.ts';
import { copyRoutes } from './document/copy.routes.ts';
import { paperRoutes } from './impartiality/paper.routes.ts';
import { readingRoutes } from './document/reading.routes.ts';
import { packRoutes } from './evidence/pack.routes.ts';
import { gapRoutes } from './exchange/gap.routes.ts';
import { cycleRoutes } from './requirement/cycle.routes.ts';
import { portfolioRoutes } from './portfolio/portfolio.routes.ts';
import { takePortfolios } from './portfolio/take.worker.ts';
import { planRoutes } from './planning/plan.routes.ts';
import { letterRoutes } from './letter/letter.routes.ts';
import { samplingRoutes } from './sampling/sampling.routes.ts';
import { dueRoutes } from './planning/due.routes.ts';
import { indicatorRoutes } from './indicator/indicator.routes.ts';
import { agendaRoutes } from './task/agenda.routes.ts';
import { editionFileRoutes } from './standard/edition-file.routes.ts';
import { licensedTextRoutes } from './standard/licensed-text.routes.ts';
import { calendarRoutes } from './notice/calendar.routes.ts';
import { sendDigests } from './notice/digest.worker.ts';
import { sendReminders } from './notice/reminder.worker.ts';
import { unsubscribeRoutes } from './notice/unsubscribe.routes.ts';
import { OPERATIONS } from './operations.ts';
import { nightlyBackup } from './platform/backup/nightly.worker.ts';
import { healthRoutes } from './platform/http/health.ts';
import { metricsRoutes } from './platform/metrics/metrics.routes.ts';
import { trailExportRoutes } from './trail/trail-export.routes.ts';
import { sweepFiles } from './platform/files/sweep.worker.ts';
import { endedProviders } from './sign-on/close.worker.ts';
import { signOnRoutes } from './sign-on/sign-on.routes.ts';
import { scimRoutes } from './sign-on/scim.routes.ts';
import type { Parts } from './platform/serve.ts';
import { sendMails } from './platform/mail/send.worker.ts';
import { deliverWebhooks } from './webhook/deliver.worker.ts';
import { webRoutes } from './platform/web/web.routes.ts';

export const PARTS: Parts = {
  operations: OPERATIONS,
  mounts: [
    healthRoutes,
    metricsRoutes,
    fileRoutes,
    copyRoutes,
    readingRoutes,
    paperRoutes,
    packRoutes,
    statementRoutes,
    offerRoutes,
    contractRoutes,
    riskRegisterRoutes,
    competenceRoutes,
    gapRoutes,
    cycleRoutes,
    agendaRoutes,
    dueRoutes,
    offerListRoutes,
    contractListRoutes,
    changeListRoutes,
    indicatorRoutes,
    planRoutes,
    portfolioRoutes,
    samplingRoutes,
    letterRoutes,
    takeOutRoutes,
    takeOverRoutes,
    trailExportRoutes,
    calendarRoutes,
    unsubscribeRoutes,
    signOnRoutes,
    scimRoutes,
    editionFileRoutes,
    licensedTextRoutes,
    certificateRoutes,
    specimenRoutes,
    untpRoutes,
    accreditorRoutes,
    logRoutes,
    feedRoutes,
    worksheetRoutes,
    catalogueUpload,
    webRoutes,
  ],
  workers: [
    renderCertificates,
    growLog,
    tellOfTheLog,
    logTrailsDaily,
    loadCatalogue,
    refreshCatalogue,
    nightlyBackup,
    sendMails,
    sendDigests,
    sendReminders,
    sweepFiles,
    deliverWebhooks,
    endedProviders,
    takePortfolios,
    lookAtAccreditations,
    watchDomains,
  ],
};
