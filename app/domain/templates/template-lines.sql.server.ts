import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import type { ListState } from './list-filters.ts';
import type { ResolutionKind, TemplateBreak, TextLocale, Words } from './template-row.ts';
import { soughtStatement, type SoughtWord } from './template-search.sql.server.ts';

/** A template as lists show it: without its texts. */
export interface TemplateLine {
  id: string;
  title: Words;
  usedWhen: Words | null;
  folderId: string | null;
  position: number;
  version: number;
  resolutionKind: ResolutionKind | null;
  archived: boolean;
  /** Why it cannot be sent until it is saved anew or restored; null while it can. */
  broken: Omit<TemplateBreak, 'at'> | null;
  /** The only language it is written in; null for both. */
  only: TextLocale | null;
  /** Replies that left with it. */
  uses: number;
}

/** What narrows a list of templates; `folderId` undefined for all folders, null for none. */
export interface LineFilters {
  folderId?: string | null;
  kind?: ResolutionKind | null;
  state: ListState;
  words: SoughtWord[];
}

/** A template's place in the list. */
export interface LinePlace {
  folderId: string | null;
  position: number;
  id: string;
}

/** How many templates the filters leave in each folder that has any; null for those in none. Of filters without words. */
export function countsByFolder(db: ShopDb, shopId: string, filters: LineFilters): Promise<{ folderId: string | null; count: number }[]> {
  // Folder by folder: counted over the whole shop at once, a large one would be read past the index.
  const inside = (folderId: Prisma.Sql) => Prisma.sql`(select count(*)::int from template t where ${conditions(shopId, filters)} and ${folderId})`;
  return db.$queryRaw`
    select * from (
      select f.id as "folderId", ${inside(Prisma.sql`t."folderId" = f.id`)} as count from template_folder f where f."shopId" = ${shopId}
      union all select null, ${inside(Prisma.sql`t."folderId" is null`)}) counted
    where count > 0`;
}

/** The lines of these folders in their order, of the first those behind `after`: each folder is read through the index, and no further than the page. Of filters without words. */
export async function linesByFolder(db: ShopDb, shopId: string, filters: LineFilters, folderIds: (string | null)[], after: LinePlace | null, limit: number): Promise<TemplateLine[]> {
  if (folderIds.length === 0) return [];
  const folders = folderIds.map((folderId, place) => {
    const beyond = after && place === 0 ? Prisma.sql`and (t.position, t.id) > (${after.position}::int, ${after.id}::uuid)` : Prisma.empty;
    return Prisma.sql`(select ${columns}, ${place}::int as place from template t where ${conditions(shopId, { ...filters, folderId })} ${beyond} order by t.position, t.id limit ${limit}::int)`;
  });
  return db.$queryRaw<TemplateLine[]>`
    select ${shown(shopId)} from (${Prisma.join(folders, ' union all ')}) l order by l.place, l.position, l.id limit ${limit}::int`;
}

/** A line that was looked for; with it, how many were found in its folder and in all, on every page. */
export interface FoundLine extends TemplateLine {
  inFolder: number;
  found: number;
}

/** The lines in which the words stand, those behind `after`, in the order of the folders. All that is found is put in order: a few, or as much as the shop has templates. */
export async function linesSought(db: ShopDb, shopId: string, filters: LineFilters, folderIds: string[], after: LinePlace | null, limit: number): Promise<FoundLine[]> {
  const last = folderIds.length + 1;
  const beyond = after ? Prisma.sql`(l.place, l.position, l.id) > (${after.folderId === null ? last : folderIds.indexOf(after.folderId) + 1}::int, ${after.position}::int, ${after.id}::uuid)` : Prisma.sql`true`;
  return db.$queryRaw<FoundLine[]>`
    with sought as materialized (select array(${soughtStatement(shopId, filters.words)}) as ids)
    select ${shown(shopId)}, l."inFolder", l.found from (
      select ${columns}, coalesce(array_position(${folderIds}::uuid[], t."folderId"), ${last}::int) as place,
        count(*) over (partition by t."folderId")::int as "inFolder", count(*) over ()::int as found
      from template t where ${conditions(shopId, filters)} and ${isSought}) l
    where ${beyond} order by l.place, l.position, l.id limit ${limit}::int`;
}

/** The most used of those that can be sent, most used first: rolled-up uses through the index, and whatever was used since. */
export async function mostUsed(db: ShopDb, shopId: string, words: SoughtWord[], limit: number): Promise<TemplateLine[]> {
  const often = Prisma.sql`(select id from template where "shopId" = ${shopId} and "archivedAt" is null and "brokenAt" is null and uses > 0 order by uses desc, id limit ${limit}::int)
    union select "templateId" from template_use where "shopId" = ${shopId}`;
  return db.$queryRaw<TemplateLine[]>`
    with sought as materialized (select array(${words.length > 0 ? soughtStatement(shopId, words) : often}) as ids)
    select * from (select ${shown(shopId)} from (
      select ${columns} from template t where t."shopId" = ${shopId} and ${isSought} and t."archivedAt" is null and t."brokenAt" is null) l) line
    where uses > 0 order by uses desc, id limit ${limit}::int`;
}

/** Whether the shop has any template, archived ones too. */
export async function hasTemplates(db: ShopDb, shopId: string): Promise<boolean> {
  return (await db.template.findFirst({ where: { shopId }, orderBy: { position: 'asc' }, select: { id: true } })) !== null;
}

const columns = Prisma.sql`t.id, t.title, t."usedWhen", t."folderId", t.position, t.version, t."resolutionKind", t."archivedAt", t."brokenReason", t."onlyLocale", t.uses`;

function shown(shopId: string): Prisma.Sql {
  return Prisma.sql`l.id, l.title, l."usedWhen", l."folderId", l.position, l.version, l."resolutionKind", l."archivedAt" is not null as archived, l."brokenReason" as broken, l."onlyLocale" as only,
    l.uses + (select count(*)::int from template_use u where u."shopId" = ${shopId} and u."templateId" = l.id) as uses`;
}

/** What is looked for is found first and once, and leads to its templates by their key. */
const isSought = Prisma.sql`t.id = any((select ids from sought)::uuid[])`;

function conditions(shopId: string, { folderId, kind, state }: LineFilters): Prisma.Sql {
  const all = [Prisma.sql`t."shopId" = ${shopId}`, ...inState[state]];
  if (state === 'unused') all.push(Prisma.sql`not exists (select 1 from template_use u where u."shopId" = ${shopId} and u."templateId" = t.id)`);
  if (folderId !== undefined) all.push(folderId === null ? Prisma.sql`t."folderId" is null` : Prisma.sql`t."folderId" = ${folderId}::uuid`);
  if (kind !== undefined) all.push(kind === null ? Prisma.sql`t."resolutionKind" is null` : Prisma.sql`t."resolutionKind" = ${kind}`);
  return Prisma.join(all, ' and ');
}

const live = Prisma.sql`t."archivedAt" is null`;
const inState: Record<ListState, Prisma.Sql[]> = {
  used: [live],
  oneLanguage: [live, Prisma.sql`t."onlyLocale" is not null`],
  broken: [live, Prisma.sql`t."brokenAt" is not null`],
  unused: [live, Prisma.sql`t.uses = 0`],
  archived: [Prisma.sql`t."archivedAt" is not null`],
};
