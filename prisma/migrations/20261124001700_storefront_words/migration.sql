-- What a merchant's storefront says in its blocks, in their own words: a row for each language.
CREATE TABLE storefront_words (
    "shopId" TEXT NOT NULL,
    "locale" TEXT NOT NULL CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'),
    -- By the key of the word.
    "texts" JSONB NOT NULL CHECK (jsonb_typeof("texts") = 'object'),
    "version" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT storefront_words_pkey PRIMARY KEY ("shopId", "locale")
);
SELECT protect_tenant_table('storefront_words');
