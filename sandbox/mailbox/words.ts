import type { Locale } from '#sandbox/pages/locale.ts';

const en = {
  title: 'Mailbox',
  intro: 'Mail that the app sent arrives here, and nowhere else. Open a mailbox to read it as its owner, and to answer.',
  none: 'No mail yet. When the app writes to somebody, their mailbox appears here.',
  customer: 'Customer', agent: 'Staff', other: 'Other',
  mails: (count: number) => `${count} mail${count === 1 ? '' : 's'}`,
  to: 'To', from: 'From', subject: 'Subject', noSubject: '(no subject)',
  writeNew: 'Write a new mail', newTo: 'To', message: 'Message', attach: 'Attach files', sendIt: 'Send', reply: 'Reply', replyGoes: 'The answer goes to',
  headers: 'Headers', plain: 'Plain text', source: 'Source (.eml)', attachments: 'Attachments', sentByYou: 'written here',
  sent: 'Sent.', notSent: 'The mail was not taken',
  empty: 'This mailbox is empty.', back: 'All mailboxes', openOther: 'Open the mailbox of', open: 'Open',
  missingText: 'Write something first.', missingTo: 'Say to whom it goes.', html: 'Mail',
  bounced: 'Bounced mail', bouncedBadge: 'bounced', noSender: '(no sender)',
  bouncedHelp: 'Addresses that begin with “bounce” do not exist: the app was told so (550), and the mail’s words never came here.',
};

const ko: typeof en = {
  title: '메일함',
  intro: '앱이 보낸 메일은 이곳에만 도착합니다. 메일함을 열면 주인처럼 읽고 답장할 수 있습니다.',
  none: '아직 메일이 없습니다. 앱이 누군가에게 메일을 보내면 그 사람의 메일함이 나타납니다.',
  customer: '고객', agent: '직원', other: '기타',
  mails: (count) => `메일 ${count}통`,
  to: '받는 사람', from: '보낸 사람', subject: '제목', noSubject: '(제목 없음)',
  writeNew: '새 메일 쓰기', newTo: '받는 사람', message: '내용', attach: '파일 첨부', sendIt: '보내기', reply: '답장', replyGoes: '답장을 받는 주소',
  headers: '헤더', plain: '텍스트로 보기', source: '원본 (.eml)', attachments: '첨부 파일', sentByYou: '여기에서 씀',
  sent: '보냈습니다.', notSent: '메일이 전달되지 않았습니다',
  empty: '빈 메일함입니다.', back: '모든 메일함', openOther: '다른 메일함 열기', open: '열기',
  missingText: '내용을 입력해 주세요.', missingTo: '받는 사람을 입력해 주세요.', html: '메일',
  bounced: '반송된 메일', bouncedBadge: '반송됨', noSender: '(보낸 사람 없음)',
  bouncedHelp: '“bounce”로 시작하는 주소는 없는 주소입니다. 앱에는 받을 수 없다고(550) 알렸고, 메일 내용은 여기까지 오지 않았습니다.',
};

/** The mailbox's words. */
export const words: Record<Locale, typeof en> = { en, ko };
