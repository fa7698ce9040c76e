-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "calendar" (
    "shopId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "always" BOOLEAN NOT NULL DEFAULT false,
    "hours" JSONB NOT NULL,
    "holidays" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("shopId","version")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "messageId" UUID,
    "ticketId" UUID,
    "toAddress" TEXT NOT NULL,
    "toName" TEXT,
    "fromAddress" TEXT NOT NULL,
    "fromName" TEXT NOT NULL,
    "replyTo" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "rfcMessageId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "sendingSince" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "inbound_mail" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "envelopeFrom" TEXT NOT NULL,
    "envelopeTo" TEXT NOT NULL,
    "raw" BYTEA,
    "size" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "rfcMessageId" TEXT,
    "messageId" UUID,
    "error" TEXT,

    CONSTRAINT "inbound_mail_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "mail_reference" (
    "shopId" TEXT NOT NULL,
    "rfcMessageId" TEXT NOT NULL,
    "ticketId" UUID NOT NULL,
    "messageId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_reference_pkey" PRIMARY KEY ("shopId","rfcMessageId")
);

-- CreateTable
CREATE TABLE "shop" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "scopes" TEXT NOT NULL DEFAULT '',
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "uninstalledAt" TIMESTAMPTZ(3),
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "shopDomain" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL,
    "userId" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "keyId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_intake" (
    "shopDomain" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "eventId" TEXT,
    "triggeredAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT,
    "state" TEXT NOT NULL DEFAULT 'received',
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_intake_pkey" PRIMARY KEY ("shopDomain","webhookId")
);

-- CreateTable
CREATE TABLE "redaction_receipt" (
    "id" UUID NOT NULL,
    "shopId" TEXT NOT NULL,
    "shopDomain" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "summary" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "redaction_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT,
    "locale" TEXT,
    "orderCount" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "customer_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "customer_claim" (
    "shopId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,

    CONSTRAINT "customer_claim_pkey" PRIMARY KEY ("shopId","kind","value")
);

-- CreateTable
CREATE TABLE "article" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "article_text" (
    "shopId" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "article_text_pkey" PRIMARY KEY ("shopId","articleId","locale")
);

-- CreateTable
CREATE TABLE "help_publication" (
    "shopId" TEXT NOT NULL,
    "wantedDigest" TEXT NOT NULL,
    "publishedDigest" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "help_publication_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "cause" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "parentId" UUID,
    "key" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "cause_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "order_issue" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "orderId" TEXT NOT NULL,
    "causeId" UUID,
    "status" TEXT NOT NULL,
    "valid" BOOLEAN,
    "outcome" TEXT,
    "outcomeNumber" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedByKind" TEXT NOT NULL,
    "openedById" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "order_issue_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "order_issue_line" (
    "shopId" TEXT NOT NULL,
    "issueId" UUID NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "order_issue_line_pkey" PRIMARY KEY ("shopId","issueId","orderLineId")
);

-- CreateTable
CREATE TABLE "ticket_issue" (
    "shopId" TEXT NOT NULL,
    "ticketId" UUID NOT NULL,
    "issueId" UUID NOT NULL,

    CONSTRAINT "ticket_issue_pkey" PRIMARY KEY ("shopId","ticketId","issueId")
);

-- CreateTable
CREATE TABLE "orders" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "customerId" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "financialStatus" TEXT,
    "fulfillmentStatus" TEXT,
    "currency" TEXT NOT NULL,
    "presentmentCurrency" TEXT NOT NULL,
    "total" TEXT NOT NULL,
    "totalRefunded" TEXT NOT NULL DEFAULT '0',
    "presentmentTotal" TEXT NOT NULL,
    "shippingAddress" JSONB,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isReplacement" BOOLEAN NOT NULL DEFAULT false,
    "deletedAt" TIMESTAMPTZ(3),
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "variantTitle" TEXT,
    "sku" TEXT,
    "productId" TEXT,
    "variantId" TEXT,
    "imageUrl" TEXT,
    "quantity" INTEGER NOT NULL,
    "currentQuantity" INTEGER NOT NULL,
    "unitPrice" TEXT NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("shopId","orderId","id")
);

-- CreateTable
CREATE TABLE "fulfillment" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "name" TEXT,
    "status" TEXT NOT NULL,
    "displayStatus" TEXT,
    "trackingCompany" TEXT,
    "trackingNumber" TEXT,
    "trackingUrl" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "estimatedDeliveryAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "lastEventAt" TIMESTAMPTZ(3),
    "lastEventStatus" TEXT,
    "lastEventMessage" TEXT,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fulfillment_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "fulfillment_event" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "fulfillmentId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "message" TEXT,
    "place" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fulfillment_event_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "order_refund" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "total" TEXT NOT NULL,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "resolutionId" UUID,

    CONSTRAINT "order_refund_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "sync_run" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "bulkOperationId" TEXT,
    "cursor" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "repaired" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "agentId" TEXT NOT NULL,
    "customerId" TEXT,
    "ticketId" UUID,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "data_request" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "requestKey" TEXT NOT NULL,
    "customerId" TEXT,
    "state" TEXT NOT NULL,
    "export" JSONB,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "preparedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "data_request_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "resolution" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "ticketId" UUID,
    "orderId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "planHash" TEXT NOT NULL,
    "planKey" TEXT NOT NULL,
    "orderUpdatedAt" TIMESTAMPTZ(3) NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "outcome" JSONB,
    "failure" JSONB,
    "plannedBy" TEXT NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedBy" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "checkAt" TIMESTAMPTZ(3),
    "refundId" TEXT,
    "draftOrderId" TEXT,
    "replacementOrderId" TEXT,
    "outcomeAt" TIMESTAMPTZ(3),
    "outcomeAssumed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "compensated_unit" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "unit" INTEGER NOT NULL,
    "resolutionId" UUID NOT NULL,

    CONSTRAINT "compensated_unit_pkey" PRIMARY KEY ("shopId","orderId","orderLineId","unit")
);

-- CreateTable
CREATE TABLE "shop_settings" (
    "shopId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'ko',
    "languages" TEXT[] DEFAULT ARRAY['ko', 'en']::TEXT[],
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "contactEmail" TEXT,
    "storefrontUrl" TEXT NOT NULL,
    "senderName" TEXT,
    "surveyDelayHours" INTEGER NOT NULL DEFAULT 24,
    "surveysOn" BOOLEAN NOT NULL DEFAULT true,
    "answerTargetHours" INTEGER NOT NULL DEFAULT 8,
    "shopifyNotifiesRefund" BOOLEAN NOT NULL DEFAULT false,
    "shopifyNotifiesReplacement" BOOLEAN NOT NULL DEFAULT false,
    "setupDismissedAt" TIMESTAMPTZ(3),
    "senderChosenAt" TIMESTAMPTZ(3),
    "hoursChosenAt" TIMESTAMPTZ(3),
    "planName" TEXT,
    "passwordPageOn" BOOLEAN NOT NULL DEFAULT false,
    "nextTicketNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_settings_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "agent" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'ko',
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "notifyNewTicket" BOOLEAN NOT NULL DEFAULT true,
    "notifyReply" BOOLEAN NOT NULL DEFAULT true,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "form_receipt" (
    "shopId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_receipt_pkey" PRIMARY KEY ("shopId","key")
);

-- CreateTable
CREATE TABLE "rate_count" (
    "shopId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_count_pkey" PRIMARY KEY ("shopId","key","windowStart")
);

-- CreateTable
CREATE TABLE "event" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "ticketId" UUID,
    "kind" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "survey" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "outcomeNumber" INTEGER NOT NULL,
    "ticketId" UUID,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "assumed" BOOLEAN NOT NULL DEFAULT false,
    "sentAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "tokenHash" TEXT,
    "score" INTEGER,
    "comment" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "agentId" TEXT,
    "causeId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "template" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "situation" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "resolutionKind" TEXT,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "template_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "template_text" (
    "shopId" TEXT NOT NULL,
    "templateId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "template_text_pkey" PRIMARY KEY ("shopId","templateId","locale")
);

-- CreateTable
CREATE TABLE "ticket" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "channel" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "customerId" TEXT,
    "customerMatch" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "requesterName" TEXT,
    "requesterEmail" TEXT,
    "requesterPhone" TEXT,
    "orderId" TEXT,
    "topic" TEXT,
    "assigneeId" TEXT,
    "waitingSince" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstAnsweredAt" TIMESTAMPTZ(3),
    "answerDueAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "unread" BOOLEAN NOT NULL DEFAULT true,
    "messageCount" INTEGER NOT NULL DEFAULT 0,
    "replyKey" TEXT NOT NULL,
    "heldBack" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "message" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "agentId" TEXT,
    "fromName" TEXT,
    "fromEmail" TEXT,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "automated" BOOLEAN NOT NULL DEFAULT false,
    "thirdParty" BOOLEAN NOT NULL DEFAULT false,
    "templateId" UUID,
    "heldForResolutionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "fileKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "draft" (
    "shopId" TEXT NOT NULL,
    "ticketId" UUID NOT NULL,
    "agentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "templateId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("shopId","ticketId","agentId","kind")
);

-- CreateTable
CREATE TABLE "ticket_search" (
    "shopId" TEXT NOT NULL,
    "ticketId" UUID NOT NULL,
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "ticket_search_pkey" PRIMARY KEY ("shopId","ticketId")
);

-- CreateTable
CREATE TABLE "agent_notice" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "agentId" TEXT NOT NULL,
    "ticketId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "agent_notice_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateIndex
CREATE INDEX "outbox_mail_shopId_state_dueAt_idx" ON "outbox_mail"("shopId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "outbox_mail_shopId_messageId_idx" ON "outbox_mail"("shopId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_shopId_key_key" ON "outbox_mail"("shopId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_shopId_rfcMessageId_key" ON "outbox_mail"("shopId", "rfcMessageId");

-- CreateIndex
CREATE INDEX "inbound_mail_shopId_state_receivedAt_idx" ON "inbound_mail"("shopId", "state", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_mail_shopId_digest_key" ON "inbound_mail"("shopId", "digest");

-- CreateIndex
CREATE INDEX "mail_reference_shopId_ticketId_createdAt_idx" ON "mail_reference"("shopId", "ticketId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "shop_domain_key" ON "shop"("domain");

-- CreateIndex
CREATE INDEX "session_shopDomain_idx" ON "session"("shopDomain");

-- CreateIndex
CREATE INDEX "webhook_intake_receivedAt_idx" ON "webhook_intake"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "redaction_receipt_shopId_topic_requestKey_key" ON "redaction_receipt"("shopId", "topic", "requestKey");

-- CreateIndex
CREATE INDEX "customer_claim_shopId_customerId_idx" ON "customer_claim"("shopId", "customerId");

-- CreateIndex
CREATE INDEX "article_shopId_topic_position_idx" ON "article"("shopId", "topic", "position");

-- CreateIndex
CREATE UNIQUE INDEX "cause_shopId_key_key" ON "cause"("shopId", "key");

-- CreateIndex
CREATE INDEX "order_issue_shopId_orderId_idx" ON "order_issue"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "order_issue_shopId_openedAt_idx" ON "order_issue"("shopId", "openedAt");

-- CreateIndex
CREATE INDEX "order_issue_shopId_status_openedAt_idx" ON "order_issue"("shopId", "status", "openedAt");

-- CreateIndex
CREATE INDEX "order_issue_shopId_causeId_openedAt_idx" ON "order_issue"("shopId", "causeId", "openedAt");

-- CreateIndex
CREATE INDEX "ticket_issue_shopId_issueId_idx" ON "ticket_issue"("shopId", "issueId");

-- CreateIndex
CREATE INDEX "orders_shopId_number_idx" ON "orders"("shopId", "number");

-- CreateIndex
CREATE INDEX "orders_shopId_customerId_createdAt_idx" ON "orders"("shopId", "customerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "orders_shopId_email_idx" ON "orders"("shopId", "email");

-- CreateIndex
CREATE INDEX "orders_shopId_createdAt_idx" ON "orders"("shopId", "createdAt");

-- CreateIndex
CREATE INDEX "orders_shopId_updatedAt_idx" ON "orders"("shopId", "updatedAt");

-- CreateIndex
CREATE INDEX "fulfillment_shopId_orderId_idx" ON "fulfillment"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "fulfillment_shopId_deliveredAt_lastEventAt_idx" ON "fulfillment"("shopId", "deliveredAt", "lastEventAt");

-- CreateIndex
CREATE INDEX "fulfillment_event_shopId_fulfillmentId_happenedAt_idx" ON "fulfillment_event"("shopId", "fulfillmentId", "happenedAt");

-- CreateIndex
CREATE INDEX "order_refund_shopId_orderId_idx" ON "order_refund"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "sync_run_shopId_kind_startedAt_idx" ON "sync_run"("shopId", "kind", "startedAt");

-- CreateIndex
CREATE INDEX "access_log_shopId_at_idx" ON "access_log"("shopId", "at");

-- CreateIndex
CREATE INDEX "access_log_shopId_customerId_at_idx" ON "access_log"("shopId", "customerId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "data_request_shopId_requestKey_key" ON "data_request"("shopId", "requestKey");

-- CreateIndex
CREATE INDEX "resolution_shopId_issueId_idx" ON "resolution"("shopId", "issueId");

-- CreateIndex
CREATE INDEX "resolution_shopId_orderId_idx" ON "resolution"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "resolution_shopId_state_checkAt_idx" ON "resolution"("shopId", "state", "checkAt");

-- CreateIndex
CREATE INDEX "resolution_shopId_replacementOrderId_idx" ON "resolution"("shopId", "replacementOrderId");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_shopId_planKey_key" ON "resolution"("shopId", "planKey");

-- CreateIndex
CREATE INDEX "compensated_unit_shopId_resolutionId_idx" ON "compensated_unit"("shopId", "resolutionId");

-- CreateIndex
CREATE INDEX "form_receipt_shopId_createdAt_idx" ON "form_receipt"("shopId", "createdAt");

-- CreateIndex
CREATE INDEX "rate_count_shopId_windowStart_idx" ON "rate_count"("shopId", "windowStart");

-- CreateIndex
CREATE INDEX "event_shopId_ticketId_at_idx" ON "event"("shopId", "ticketId", "at");

-- CreateIndex
CREATE INDEX "event_shopId_subjectKind_subjectId_at_idx" ON "event"("shopId", "subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "event_shopId_kind_at_idx" ON "event"("shopId", "kind", "at");

-- CreateIndex
CREATE INDEX "survey_shopId_state_dueAt_idx" ON "survey"("shopId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "survey_shopId_answeredAt_idx" ON "survey"("shopId", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "survey_shopId_issueId_outcomeNumber_key" ON "survey"("shopId", "issueId", "outcomeNumber");

-- CreateIndex
CREATE UNIQUE INDEX "survey_shopId_tokenHash_key" ON "survey"("shopId", "tokenHash");

-- CreateIndex
CREATE INDEX "template_shopId_position_idx" ON "template"("shopId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "template_shopId_situation_key" ON "template"("shopId", "situation");

-- CreateIndex
CREATE INDEX "ticket_shopId_lastMessageAt_id_idx" ON "ticket"("shopId", "lastMessageAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ticket_shopId_status_lastMessageAt_id_idx" ON "ticket"("shopId", "status", "lastMessageAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ticket_shopId_status_waitingSince_id_idx" ON "ticket"("shopId", "status", "waitingSince", "id");

-- CreateIndex
CREATE INDEX "ticket_shopId_assigneeId_status_lastMessageAt_id_idx" ON "ticket"("shopId", "assigneeId", "status", "lastMessageAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ticket_shopId_customerId_openedAt_idx" ON "ticket"("shopId", "customerId", "openedAt" DESC);

-- CreateIndex
CREATE INDEX "ticket_shopId_orderId_idx" ON "ticket"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "ticket_shopId_openedAt_idx" ON "ticket"("shopId", "openedAt");

-- CreateIndex
CREATE INDEX "ticket_shopId_requesterEmail_idx" ON "ticket"("shopId", "requesterEmail");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_shopId_number_key" ON "ticket"("shopId", "number");

-- CreateIndex
CREATE INDEX "message_shopId_ticketId_createdAt_id_idx" ON "message"("shopId", "ticketId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "message_shopId_heldForResolutionId_idx" ON "message"("shopId", "heldForResolutionId");

-- CreateIndex
CREATE INDEX "attachment_shopId_messageId_idx" ON "attachment"("shopId", "messageId");

-- CreateIndex
CREATE INDEX "ticket_search_shopId_lastMessageAt_ticketId_idx" ON "ticket_search"("shopId", "lastMessageAt" DESC, "ticketId");

-- CreateIndex
CREATE INDEX "agent_notice_shopId_sentAt_createdAt_idx" ON "agent_notice"("shopId", "sentAt", "createdAt");

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_claim" ADD CONSTRAINT "customer_claim_shopId_customerId_fkey" FOREIGN KEY ("shopId", "customerId") REFERENCES "customer"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_shopId_articleId_fkey" FOREIGN KEY ("shopId", "articleId") REFERENCES "article"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause" ADD CONSTRAINT "cause_shopId_parentId_fkey" FOREIGN KEY ("shopId", "parentId") REFERENCES "cause"("shopId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "order_issue" ADD CONSTRAINT "order_issue_shopId_orderId_fkey" FOREIGN KEY ("shopId", "orderId") REFERENCES "orders"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_issue" ADD CONSTRAINT "order_issue_shopId_causeId_fkey" FOREIGN KEY ("shopId", "causeId") REFERENCES "cause"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_issue_line" ADD CONSTRAINT "order_issue_line_shopId_issueId_fkey" FOREIGN KEY ("shopId", "issueId") REFERENCES "order_issue"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_issue" ADD CONSTRAINT "ticket_issue_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_issue" ADD CONSTRAINT "ticket_issue_shopId_issueId_fkey" FOREIGN KEY ("shopId", "issueId") REFERENCES "order_issue"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_shopId_customerId_fkey" FOREIGN KEY ("shopId", "customerId") REFERENCES "customer"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_shopId_orderId_fkey" FOREIGN KEY ("shopId", "orderId") REFERENCES "orders"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fulfillment" ADD CONSTRAINT "fulfillment_shopId_orderId_fkey" FOREIGN KEY ("shopId", "orderId") REFERENCES "orders"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fulfillment_event" ADD CONSTRAINT "fulfillment_event_shopId_fulfillmentId_fkey" FOREIGN KEY ("shopId", "fulfillmentId") REFERENCES "fulfillment"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_refund" ADD CONSTRAINT "order_refund_shopId_orderId_fkey" FOREIGN KEY ("shopId", "orderId") REFERENCES "orders"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_shopId_issueId_fkey" FOREIGN KEY ("shopId", "issueId") REFERENCES "order_issue"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "ticket"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compensated_unit" ADD CONSTRAINT "compensated_unit_shopId_resolutionId_fkey" FOREIGN KEY ("shopId", "resolutionId") REFERENCES "resolution"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_settings" ADD CONSTRAINT "shop_settings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_shopId_issueId_fkey" FOREIGN KEY ("shopId", "issueId") REFERENCES "order_issue"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_text" ADD CONSTRAINT "template_text_shopId_templateId_fkey" FOREIGN KEY ("shopId", "templateId") REFERENCES "template"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_shopId_customerId_fkey" FOREIGN KEY ("shopId", "customerId") REFERENCES "customer"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_shopId_orderId_fkey" FOREIGN KEY ("shopId", "orderId") REFERENCES "orders"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_shopId_assigneeId_fkey" FOREIGN KEY ("shopId", "assigneeId") REFERENCES "agent"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_shopId_agentId_fkey" FOREIGN KEY ("shopId", "agentId") REFERENCES "agent"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_search" ADD CONSTRAINT "ticket_search_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_notice" ADD CONSTRAINT "agent_notice_shopId_agentId_fkey" FOREIGN KEY ("shopId", "agentId") REFERENCES "agent"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_notice" ADD CONSTRAINT "agent_notice_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

