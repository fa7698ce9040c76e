/** Sections that are about the same matter as a topic of the form; a topic that is not here may be about anything. */
const SECTIONS: Record<string, string[]> = {
  late_parcel: ['delivery'],
  lost_parcel: ['delivery'],
  damaged: ['returns'],
  wrong_item: ['returns', 'delivery'],
  missing_item: ['returns', 'delivery'],
  return_exchange: ['returns'],
  refund: ['returns', 'payment'],
};

/** The sections that every shop begins with: what they are about is known. What a merchant adds may be about anything. */
export const KNOWN_SECTIONS = ['delivery', 'returns', 'ordering', 'payment', 'account'];

/**
 * Which sections a ticket is about.
 * @param topic of the form; null for a ticket that was not written in one
 * @returns null where it may be any
 */
export function sectionsOfTopic(topic: string | null): string[] | null {
  return (topic && SECTIONS[topic]) || null;
}
