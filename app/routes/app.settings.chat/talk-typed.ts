import type { TalkSettings } from '#app/domain/channels/chat/talk-settings.server.ts';

/** As the page's fields hold it: one range for the days on which somebody answers the telephone. */
export interface TalkTyped {
  version: number;
  chatOn: boolean;
  callBackOn: boolean;
  phone: string;
  /** False: the shop's own hours. */
  ownHours: boolean;
  /** ISO weekdays as the choices hold them. */
  days: string[];
  /** "HH:MM"; empty while being typed. */
  opens: string;
  closes: string;
}

/** What the shop chose, as the page shows it. */
export function typedTalk({ version, chatOn, callBackOn, phone, phoneHours }: TalkSettings): TalkTyped {
  const first = phoneHours?.[0];
  return {
    version,
    chatOn,
    callBackOn,
    phone: phone ?? '',
    ownHours: phoneHours !== null,
    days: phoneHours ? [...new Set(phoneHours.map(({ weekday }) => String(weekday)))] : ['1', '2', '3', '4', '5'],
    opens: first ? clock(first.opens) : '10:00',
    closes: first ? clock(first.closes) : '17:00',
  };
}

/** As the door takes it. */
export function meantTalk({ version, chatOn, callBackOn, phone, ownHours, days, opens, closes }: TalkTyped) {
  const [from, until] = [secondsOf(opens), secondsOf(closes)];
  // Closing at or before opening is meant for the next day.
  const closing = from !== null && until !== null && until <= from ? until + 86_400 : until;
  const phoneHours = ownHours ? days.map(Number).toSorted((a, b) => a - b).map((weekday) => ({ weekday, opens: from, closes: closing })) : null;
  return { version, chatOn, callBackOn, phone, phoneHours };
}

function clock(seconds: number): string {
  const ofDay = seconds % 86_400;
  return `${String(Math.floor(ofDay / 3600)).padStart(2, '0')}:${String(Math.floor((ofDay % 3600) / 60)).padStart(2, '0')}`;
}

function secondsOf(text: string): number | null {
  const match = /^(\d\d):(\d\d)/.exec(text);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : null;
}
