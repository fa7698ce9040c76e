import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placedIn } from '#app/domain/help/place-in.ts';
import { useDragOrder, type DragOrder, type Drop } from '#app/ui/order/use-drag-order.ts';
import { useSentMoves } from '#app/ui/order/use-sent-moves.ts';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { SectionView } from './help-list.ts';

export interface ArticleOrder {
  /** As they stand, or will in a moment. */
  sections: SectionView[];
  drag: DragOrder;
  move(to: Drop): void;
  /** The article that was moved last. */
  last: string | null;
  /** What is read out. */
  said: string;
  problem: PageProblem | null;
}

/** What the lists of articles are one order of. */
export const ARTICLES = 'articles';

/** The order of the articles, which shows at once what the server is still told. */
export function useArticleOrder(stored: SectionView[]): ArticleOrder {
  const { t } = useTranslation('help');
  const [last, setLast] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { shown, move: send, problem } = useSentMoves({ stored, moved, door: ({ id, list, place }) => ({ address: `/app/help/${id}/position`, value: { section: list, place } }) });
  const move = (to: Drop) => {
    const before = shown.find(({ articles }) => articles.some(({ id }) => id === to.id));
    const line = before?.articles.find(({ id }) => id === to.id);
    if (!before || !line || (before.key === to.list && before.articles.indexOf(line) === to.place)) return;
    send(to);
    setLast(to.id);
    const after = shown.find(({ key }) => key === to.list)!;
    setSaid(t('move.said', { title: line.title, section: after.title, place: to.place + 1, of: after.articles.length + (before === after ? 0 : 1) }));
  };
  return { sections: shown, drag: useDragOrder(ARTICLES, move), move, last, said, problem };
}

/** The list with one article in its new place. */
function moved(sections: SectionView[], { id, list, place }: Drop): SectionView[] {
  const line = sections.flatMap(({ articles }) => articles).find((one) => one.id === id);
  if (!line) return sections;
  return sections.map((one) => ({ ...one, articles: one.key === list ? placedIn(one.articles, line, place) : one.articles.filter((article) => article !== line) }));
}
