-- Templates as a room: a text per language and channel, folders, versions,
-- files, prompts, presets of a resolution, uses, and the nightly check's mark.
CREATE TABLE "template_folder" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starterKey" TEXT,
    "position" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "template_folder_pkey" PRIMARY KEY ("shopId","id")
);
CREATE UNIQUE INDEX "template_folder_shopId_name_key" ON "template_folder"("shopId", "name");
CREATE UNIQUE INDEX "template_folder_shopId_starterKey_key" ON "template_folder"("shopId", "starterKey");

ALTER TABLE "template"
    ADD COLUMN "usedWhen" JSONB,
    ADD COLUMN "folderId" UUID,
    ADD COLUMN "resolutionPreset" JSONB,
    ADD COLUMN "prompts" JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN "uses" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "lastUsedAt" TIMESTAMPTZ(3),
    ADD COLUMN "brokenReason" JSONB,
    ADD COLUMN "brokenAt" TIMESTAMPTZ(3),
    ADD COLUMN "checkedWith" TEXT;
CREATE INDEX "template_shopId_folderId_idx" ON "template"("shopId", "folderId");
ALTER TABLE "template" ADD CONSTRAINT "template_shopId_folderId_fkey" FOREIGN KEY ("shopId", "folderId") REFERENCES "template_folder"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "template" ADD CHECK ("resolutionKind" IN ('refund', 'replacement', 'return', 'exchange', 'return_processing', 'cancellation', 'address_change', 'item_change', 'goodwill'));
ALTER TABLE "template" ADD CHECK ("resolutionPreset" IS NULL OR "resolutionKind" IS NOT NULL);
ALTER TABLE "template" ADD CHECK (("brokenAt" IS NULL) = ("brokenReason" IS NULL));

ALTER TABLE "template_text" ADD COLUMN "channel" TEXT NOT NULL DEFAULT 'any';
ALTER TABLE "template_text" DROP CONSTRAINT "template_text_pkey";
ALTER TABLE "template_text" ADD CONSTRAINT "template_text_pkey" PRIMARY KEY ("shopId","templateId","locale","channel");
ALTER TABLE "template_text" ADD CHECK (locale IN ('ko', 'en'));
ALTER TABLE "template_text" ADD CHECK (channel IN ('any', 'email', 'chat', 'storefront'));

CREATE TABLE "template_version" (
    "shopId" TEXT NOT NULL,
    "templateId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "restoredFrom" INTEGER,
    "content" JSONB NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "template_version_pkey" PRIMARY KEY ("shopId","templateId","version")
);
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_shopId_templateId_fkey" FOREIGN KEY ("shopId", "templateId") REFERENCES "template"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "template_version" ADD CHECK (change IN ('seeded', 'saved', 'restored', 'starter', 'imported', 'archived', 'unarchived'));
ALTER TABLE "template_version" ADD CHECK ("actorKind" IN ('agent', 'customer', 'system', 'rule', 'shopify'));

CREATE TABLE "template_file" (
    "shopId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "fileKey" TEXT NOT NULL,
    "addedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "template_file_pkey" PRIMARY KEY ("shopId","id")
);
CREATE INDEX "template_file_shopId_templateId_idx" ON "template_file"("shopId", "templateId");
CREATE INDEX "template_file_shopId_removedAt_idx" ON "template_file"("shopId", "removedAt");
ALTER TABLE "template_file" ADD CONSTRAINT "template_file_shopId_templateId_fkey" FOREIGN KEY ("shopId", "templateId") REFERENCES "template"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One row for each reply instead of a counter: replies that use the same
-- template at the same moment wait for nobody. Rolled up each night.
CREATE TABLE "template_use" (
    "shopId" TEXT NOT NULL,
    "messageId" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "template_use_pkey" PRIMARY KEY ("shopId","messageId")
);
CREATE INDEX "template_use_shopId_templateId_at_idx" ON "template_use"("shopId", "templateId", "at");
ALTER TABLE "template_use" ADD CONSTRAINT "template_use_shopId_templateId_fkey" FOREIGN KEY ("shopId", "templateId") REFERENCES "template"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether a message still leads to a template's file.
CREATE INDEX "attachment_shopId_fileKey_idx" ON "attachment"("shopId", "fileKey");

SELECT protect_tenant_table('template_folder');
SELECT protect_tenant_table('template_version');
SELECT protect_tenant_table('template_file');
SELECT protect_tenant_table('template_use');

-- What is there already begins its history here.
INSERT INTO "template_version" ("shopId", "templateId", "version", "change", "content", "actorKind", "at")
SELECT t."shopId", t."id", t."version", 'seeded',
    jsonb_build_object(
        'title', t."title", 'usedWhen', NULL, 'resolutionKind', t."resolutionKind", 'resolutionPreset', NULL, 'prompts', '[]'::jsonb,
        'texts', (SELECT coalesce(jsonb_agg(jsonb_build_object('locale', x."locale", 'channel', x."channel", 'subject', x."subject", 'body', x."body") ORDER BY x."locale" DESC), '[]')
                  FROM "template_text" x WHERE x."shopId" = t."shopId" AND x."templateId" = t."id")),
    'system', t."updatedAt"
FROM "template" t;
