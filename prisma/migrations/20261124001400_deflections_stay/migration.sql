-- A ticket that an article saved stays saved when the article is gone.
ALTER TABLE deflection ALTER COLUMN "articleId" DROP NOT NULL;
ALTER TABLE deflection DROP CONSTRAINT "deflection_article_fkey";
ALTER TABLE deflection ADD CONSTRAINT "deflection_article_fkey" FOREIGN KEY ("shopId", "articleId") REFERENCES article ("shopId", id) ON DELETE SET NULL ("articleId");
