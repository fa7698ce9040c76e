import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placedIn } from '#app/domain/help/place-in.ts';
import { useDragOrder, type DragOrder, type Drop } from '#app/ui/order/use-drag-order.ts';
import { useSentMoves } from '#app/ui/order/use-sent-moves.ts';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { SectionView } from './help-list.ts';

export interface SectionOrder {
  /** As they stand, or will in a moment. */
  sections: SectionView[];
  drag: DragOrder;
  move(to: Drop): void;
  /** What is read out. */
  said: string;
  problem: PageProblem | null;
}

/** The one list of this order, and the order's own name. */
export const SECTIONS = 'sections';

/** The order of the sections, which shows at once what the server is still told. */
export function useSectionOrder(stored: SectionView[]): SectionOrder {
  const { t } = useTranslation('help');
  const [said, setSaid] = useState('');
  const { shown, move: send, problem } = useSentMoves({ stored, moved, door: ({ id, place }) => ({ address: `/app/help/sections/${id}/position`, value: { place } }) });
  const move = (to: Drop) => {
    const at = shown.findIndex(({ key }) => key === to.id);
    if (at < 0 || at === to.place) return;
    send(to);
    setSaid(t('sections.moved', { title: shown[at]!.title, place: to.place + 1 }));
  };
  return { sections: shown, drag: useDragOrder(SECTIONS, move), move, said, problem };
}

/** One that is gone by now moves nothing. */
function moved(sections: SectionView[], { id, place }: Drop): SectionView[] {
  const section = sections.find(({ key }) => key === id);
  return section ? placedIn(sections, section, place) : sections;
}
