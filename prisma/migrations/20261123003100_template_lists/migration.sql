-- The list of templates, read in its order through an index: by folder, by
-- place in it; and so are the few that a state or a resolution leaves of it.
ALTER TABLE "template" ADD COLUMN "onlyLocale" TEXT CHECK ("onlyLocale" IN ('ko', 'en'));
UPDATE "template" t SET "onlyLocale" = x.locale
FROM (SELECT "shopId", "templateId", min(locale) AS locale FROM "template_text" GROUP BY 1, 2 HAVING count(DISTINCT locale) = 1) x
WHERE x."shopId" = t."shopId" AND x."templateId" = t."id";

CREATE INDEX "template_listed" ON "template"("shopId", "folderId", "position", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "template_archived" ON "template"("shopId", "folderId", "position", "id") WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "template_broken" ON "template"("shopId", "folderId", "position", "id") WHERE "archivedAt" IS NULL AND "brokenAt" IS NOT NULL;
CREATE INDEX "template_one_language" ON "template"("shopId", "folderId", "position", "id") WHERE "archivedAt" IS NULL AND "onlyLocale" IS NOT NULL;
CREATE INDEX "template_unused" ON "template"("shopId", "folderId", "position", "id") WHERE "archivedAt" IS NULL AND "uses" = 0;
CREATE INDEX "template_carrying" ON "template"("shopId", "resolutionKind", "folderId", "position", "id") WHERE "archivedAt" IS NULL;
-- What is used most stands on top of the composer's picker.
CREATE INDEX "template_used" ON "template"("shopId", "uses" DESC, "id") WHERE "archivedAt" IS NULL AND "brokenAt" IS NULL AND "uses" > 0;
-- Those that were last tried on another version of Shopify's API.
CREATE INDEX "template_shopId_checkedWith_idx" ON "template"("shopId", "checkedWith");

-- What a template is found by: everything it says, without spaces, and the
-- pairs of characters in it. A table of its own, since nobody reads it with a template.
CREATE TABLE "template_search" (
    "shopId" TEXT NOT NULL,
    "templateId" UUID NOT NULL,
    "said" TEXT NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "template_search_pkey" PRIMARY KEY ("shopId","templateId")
);
ALTER TABLE "template_search" ADD CONSTRAINT "template_search_shopId_templateId_fkey" FOREIGN KEY ("shopId", "templateId") REFERENCES "template"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "template_search_grams" ON "template_search" USING gin ("shopId", "grams");
SELECT protect_tenant_table('template_search');

-- As app/domain/templates/found-by.ts writes it.
INSERT INTO "template_search" ("shopId", "templateId", "said", "grams")
SELECT said."shopId", said."id", said.text,
    coalesce((SELECT array_agg(gram) FROM (SELECT DISTINCT substr(said.text, at, 2) AS gram FROM generate_series(1, length(said.text) - 1) at) pairs WHERE strpos(gram, E'\n') = 0), '{}')
FROM (
    SELECT t."shopId", t."id", left(concat_ws(E'\n', plain.title, texts.text), 40000) AS text
    FROM "template" t
    CROSS JOIN LATERAL (SELECT string_agg(translate(lower(normalize(word, NFKC)), E' \t\n\x0b\f\r', ''), E'\n') AS title
        FROM unnest(ARRAY[t."title"->>'ko', t."title"->>'en', t."usedWhen"->>'ko', t."usedWhen"->>'en']) word) plain
    CROSS JOIN LATERAL (SELECT string_agg(translate(lower(normalize(x."subject", NFKC)), E' \t\n\x0b\f\r', '') || E'\n' || translate(lower(normalize(x."body", NFKC)), E' \t\n\x0b\f\r', ''), E'\n') AS text
        FROM "template_text" x WHERE x."shopId" = t."shopId" AND x."templateId" = t."id") texts
) said;

-- The search role sees every shop's templates, so what it owns takes the shop
-- from the connection and never from a parameter.
GRANT SELECT ON "template_search" TO mend_reader;
CREATE POLICY reading ON "template_search" FOR SELECT TO mend_reader USING (true);

-- Templates in which the word stands. One of two characters is a pair; the pairs
-- of a longer one may lie apart. A word that stands in all of a large shop's
-- templates would make reading every shop's look cheaper than the index.
CREATE FUNCTION search_templates(word text, pairs text[])
RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off ROWS 50 AS $$
  SELECT s."templateId" FROM template_search s
  WHERE s."shopId" = nullif(current_setting('app.shop_id', true), '') AND s.grams @> pairs AND cardinality(pairs) > 0
    AND (length(word) = 2 OR strpos(s.said, word) > 0)
$$;
GRANT CREATE ON SCHEMA public TO mend_reader;
ALTER FUNCTION search_templates OWNER TO mend_reader;
REVOKE CREATE ON SCHEMA public FROM mend_reader;
REVOKE ALL ON FUNCTION search_templates FROM public;
GRANT EXECUTE ON FUNCTION search_templates TO mend_app;
