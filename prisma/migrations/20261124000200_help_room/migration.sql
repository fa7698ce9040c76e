-- Sections of the help are rows: a shop names and orders its own (docs/decisions/0029).
CREATE TABLE "help_section" (
    "shopId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "help_section_pkey" PRIMARY KEY ("shopId","key"),
    CHECK ("key" ~ '^[a-z0-9_]{1,40}$')
);
SELECT protect_tenant_table('help_section');

-- A section that is not there yet, under the name it has in a new shop (app/domain/help/topics.ts), or else under its key.
CREATE FUNCTION give_help_section(shop text, topic text) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO help_section ("shopId", "key", titles, position, "updatedAt")
  SELECT shop, topic, coalesce(known.titles::jsonb, jsonb_build_object('ko', topic, 'en', topic)), coalesce(known.position, 6), now()
  FROM (SELECT) AS one LEFT JOIN (VALUES
      ('delivery', '{"ko":"배송","en":"Delivery"}', 1),
      ('returns', '{"ko":"교환·반품·환불","en":"Returns and refunds"}', 2),
      ('ordering', '{"ko":"주문","en":"Orders"}', 3),
      ('payment', '{"ko":"결제","en":"Payment"}', 4),
      ('account', '{"ko":"계정","en":"Your account"}', 5)
  ) AS known (key, titles, position) ON known.key = topic
  ON CONFLICT DO NOTHING
$$;
-- What every shop had so far, and whatever else its articles stand under.
SELECT give_help_section("shopId", topic) FROM help_publication CROSS JOIN unnest(ARRAY['delivery', 'returns', 'ordering', 'payment', 'account']) AS topic;
SELECT give_help_section("shopId", topic) FROM (SELECT DISTINCT "shopId", topic FROM article) AS used;

ALTER TABLE article
    ADD COLUMN "publicId" TEXT,
    ADD COLUMN "publishAt" TIMESTAMPTZ(3),
    ADD COLUMN "draftTopic" TEXT,
    ADD CONSTRAINT "article_topic_fkey" FOREIGN KEY ("shopId", topic) REFERENCES help_section ("shopId", key) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "article_draftTopic_fkey" FOREIGN KEY ("shopId", "draftTopic") REFERENCES help_section ("shopId", key) ON DELETE RESTRICT ON UPDATE CASCADE;
-- The tail of a UUIDv7 is its chance.
UPDATE article SET "publicId" = right(id::text, 10);
-- The version before, if it is gone back to, goes on writing articles. It knows neither of a public name nor of sections: the
-- database gives both.
ALTER TABLE article ALTER COLUMN "publicId" SET DEFAULT right(gen_random_uuid()::text, 10);
CREATE FUNCTION stand_under_a_section() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM give_help_section(NEW."shopId", NEW.topic);
  RETURN NEW;
END
$$;
CREATE TRIGGER article_section BEFORE INSERT OR UPDATE OF topic ON article FOR EACH ROW EXECUTE FUNCTION stand_under_a_section();
ALTER TABLE article ALTER COLUMN "publicId" SET NOT NULL, ADD CHECK ("publicId" ~ '^[a-z0-9]{4,24}$');
CREATE UNIQUE INDEX "article_shopId_publicId_key" ON article ("shopId", "publicId");
CREATE INDEX "article_shopId_draftTopic_idx" ON article ("shopId", "draftTopic");
CREATE INDEX article_publish ON article ("publishAt") WHERE "publishAt" IS NOT NULL;
CREATE INDEX "article_shopId_publishAt_idx" ON article ("shopId", "publishAt");

-- What stands was written in Markdown, and stays so until it is saved again.
ALTER TABLE article_text
    ADD COLUMN "format" TEXT NOT NULL DEFAULT 'markdown' CHECK ("format" IN ('markdown', 'html')),
    ADD COLUMN "keywords" TEXT NOT NULL DEFAULT '';

-- All languages of what an article is to become; no row: there is no draft.
CREATE TABLE "article_draft" (
    "shopId" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "keywords" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_draft_pkey" PRIMARY KEY ("shopId","articleId","locale"),
    CONSTRAINT "article_draft_article_fkey" FOREIGN KEY ("shopId","articleId") REFERENCES article ("shopId", id) ON DELETE CASCADE ON UPDATE CASCADE
);
SELECT protect_tenant_table('article_draft');

-- What each metafield is to hold, and what it held when Shopify last answered.
CREATE TABLE "help_metafield" (
    "shopId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "wanted" TEXT,
    "wantedDigest" TEXT NOT NULL,
    "publishedDigest" TEXT,
    "error" TEXT,

    CONSTRAINT "help_metafield_pkey" PRIMARY KEY ("shopId","key"),
    CHECK ("key" ~ '^[a-zA-Z0-9_-]{2,64}$')
);
SELECT protect_tenant_table('help_metafield');

-- What other rooms have to say in the metafield `settings`.
ALTER TABLE help_publication ADD COLUMN "settings" JSONB NOT NULL DEFAULT '{}';

CREATE POLICY reading ON article FOR SELECT TO mend_reader USING (true);
GRANT SELECT ("shopId", "publishAt") ON article TO mend_reader;
