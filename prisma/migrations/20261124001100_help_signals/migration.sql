-- What becomes of an article in the storefront, by the shop's days: never who.
CREATE TABLE article_day (
    "shopId" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    locale TEXT NOT NULL CHECK (length(locale) <= 35),
    day DATE NOT NULL,
    views INTEGER NOT NULL DEFAULT 0,
    helped INTEGER NOT NULL DEFAULT 0,
    unhelped INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT article_day_pkey PRIMARY KEY ("shopId", "articleId", locale, day),
    CONSTRAINT "article_day_article_fkey" FOREIGN KEY ("shopId", "articleId") REFERENCES article ("shopId", id) ON DELETE CASCADE
);
CREATE INDEX "article_day_shopId_day_idx" ON article_day ("shopId", day);
SELECT protect_tenant_table('article_day');

-- What was searched for and not found. Words alone; what looks like an address or a number is not taken.
CREATE TABLE search_miss (
    "shopId" TEXT NOT NULL,
    day DATE NOT NULL,
    locale TEXT NOT NULL CHECK (length(locale) <= 35),
    term TEXT NOT NULL CHECK (length(term) BETWEEN 2 AND 40),
    count INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT search_miss_pkey PRIMARY KEY ("shopId", day, locale, term)
);
SELECT protect_tenant_table('search_miss');

-- An answer that seems to have saved a ticket: so it counts once its seven days have passed without one.
CREATE TABLE deflection (
    "shopId" TEXT NOT NULL,
    id UUID NOT NULL,
    -- Null once the article is gone: a ticket that it saved stays saved.
    "articleId" UUID,
    -- Key of the section: what the matter was.
    matter TEXT NOT NULL,
    -- Keyed marks of a browser and of a signed-in customer; gone once it is settled.
    visitor TEXT,
    customer TEXT,
    at TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'counted', 'withdrawn')),

    CONSTRAINT deflection_pkey PRIMARY KEY ("shopId", id),
    CONSTRAINT "deflection_article_fkey" FOREIGN KEY ("shopId", "articleId") REFERENCES article ("shopId", id) ON DELETE SET NULL ("articleId"),
    CHECK (state = 'pending' OR (visitor IS NULL AND customer IS NULL))
);
CREATE INDEX "deflection_shopId_articleId_idx" ON deflection ("shopId", "articleId");
CREATE INDEX "deflection_shopId_state_dueAt_idx" ON deflection ("shopId", state, "dueAt");
CREATE INDEX "deflection_shopId_visitor_idx" ON deflection ("shopId", visitor) WHERE visitor IS NOT NULL;
CREATE INDEX "deflection_shopId_customer_idx" ON deflection ("shopId", customer) WHERE customer IS NOT NULL;
SELECT protect_tenant_table('deflection');
