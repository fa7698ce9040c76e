-- What a draft said before it was made anew, newest first: windows may still show it. Only drafts have any.
ALTER TABLE "resolution" ADD COLUMN "earlierPlans" JSONB;
