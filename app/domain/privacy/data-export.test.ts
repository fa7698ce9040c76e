import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { zipped, type ArchiveEntry } from '#app/platform/zip.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aKnownCustomer } from '#tests/builders/a-whole-shop.ts';
import { dataExport } from './data-export.server.ts';
import { exportedFiles } from './exported-files.ts';
import { takeDataExport } from './take-data-export.server.ts';

/** Reads an archive by its directory, as every tool does. */
function unzipped(archive: Buffer): Record<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const found: Record<string, Buffer> = {};
  let line = archive.readUInt32LE(end + 16);
  for (let n = 0; n < archive.readUInt16LE(end + 10); n++) {
    const [crc, size, nameLength, at] = [archive.readUInt32LE(line + 16), archive.readUInt32LE(line + 20), archive.readUInt16LE(line + 28), archive.readUInt32LE(line + 42)];
    const name = archive.subarray(line + 46, line + 46 + nameLength).toString();
    const bytes = archive.subarray(at + 30 + nameLength, at + 30 + nameLength + size);
    expect(crc32(bytes)).toBe(crc);
    found[name] = bytes;
    line += 46 + nameLength;
  }
  expect(line).toBe(end);
  return found;
}

async function aReadyExport(files: boolean) {
  const desk = await aDesk();
  const [here, gone] = [desk.newId(), desk.newId()];
  const [ticketId, messageId, id] = [desk.newId(), desk.newId(), desk.newId()];
  const shopId = desk.shop.id;
  const now = desk.clock.now();
  await desk.db.ticket.create({ data: { shopId, id: ticketId, number: 1, channel: 'storefront', subject: 's', status: 'open', locale: 'ko', openedAt: now, lastMessageAt: now, replyKey: 'k' } });
  await desk.db.message.create({ data: { shopId, id: messageId, ticketId, kind: 'customer', text: 'x', createdAt: now } });
  await desk.files.put(`${shopId}/${here}`, Buffer.from('a photo'));
  await desk.db.attachment.create({ data: { shopId, id: here, messageId, name: '파손 사진.jpg', type: 'image/jpeg', size: 7, fileKey: `${shopId}/${here}`, createdAt: now } });
  const attachments = files ? [{ id: here, name: '파손 사진.jpg' }, { id: gone, name: '../x.png' }] : [];
  await desk.db.dataRequest.create({ data: { shopId, id, requestKey: '1', customerId: '5', state: 'ready', requestedAt: now, export: { tickets: [{ messages: [{ text: 'x', attachments }] }] } } });
  return { desk, id };
}

test('the photos a customer sent are handed over with the data, each named there', async () => {
  const { desk, id } = await aReadyExport(true);
  const { archive, name } = await takeDataExport(desk, id);
  expect(name).toBe('mend-data-5-2026-11-20');
  const files = unzipped(Buffer.concat(await Readable.from(zipped(archive!, desk.clock.now())).toArray()));
  expect(Object.keys(files)).toEqual(['files/1-파손 사진.jpg', 'data.json']);
  expect(files['files/1-파손 사진.jpg']!.toString()).toBe('a photo');
  expect(JSON.parse(files['data.json']!.toString()).tickets[0].messages[0].attachments).toMatchObject([{ file: 'files/1-파손 사진.jpg' }, { name: '../x.png', file: null }]);
});

test('without a file it is the data alone', async () => {
  const { desk, id } = await aReadyExport(false);
  expect(await takeDataExport(desk, id)).toMatchObject({ archive: null, fileName: 'mend-data-5-2026-11-20.json' });
});

test('no name leads out of its folder', () => {
  const named = (name: string) => exportedFiles({ messagesElsewhere: [{ attachments: [{ id: '1', name }] }] })[0]!.path;
  expect(['../../etc/x', 'a\\b', 'c:\n', ''].map(named)).toEqual(['files/1-.._.._etc_x', 'files/1-a_b', 'files/1-c__', 'files/1-file']);
});

test('an empty archive is an archive', async () => {
  const none = (async function* (): AsyncGenerator<ArchiveEntry> {})();
  expect(unzipped(Buffer.concat(await Readable.from(zipped(none, new Date())).toArray()))).toEqual({});
});

test('what a draft of a resolution said before is handed over too', async () => {
  const desk = await aDesk();
  const { customerId, ticketId } = await aKnownCustomer(desk);
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, ticketId }, data: { earlierPlans: [{ shippingAddress: { address1: '처음 적은 주소' } }] } });
  const { tickets } = await dataExport(desk, { customerId, emails: [], phones: [], orderIds: [], ticketIds: [ticketId], strayMessageIds: [], mailIds: [] });
  expect(tickets[0]!.resolutions).toMatchObject([{ plan: { kind: 'replacement' }, earlierPlans: [{ shippingAddress: { address1: '처음 적은 주소' } }] }]);
});
