import { useNavigate } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';

export interface ArticleActs {
  busy: boolean;
  problem: PageProblem | null;
  /** @param when "now", or the wall clock of the shop's zone */
  publish(when: string): void;
  hide(): void;
  callOff(): void;
  discard(): void;
  removal: { ask(): void; modal: { open: boolean; busy: boolean; onConfirm(): void; onClose(): void } };
}

/** What can be done with an article as it was saved; each says so when it is done. */
export function useArticleActs(id: string | null, version: number): ArticleActs {
  const { t } = useTranslation('help');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const done = useRef('');
  const door = useDoor(() => void window.shopify?.toast.show(t(done.current)));
  const removal = useDoor(
    () => {
      window.shopify?.toast.show(t('editor.removed'));
      navigate('/app/help');
    },
    { rereads: false },
  );
  const act = (words: string, path: string, method: 'PUT' | 'DELETE', more: Record<string, string> = {}) => {
    done.current = words;
    door.send(`/app/help/${id}/${path}`, { version, ...more }, method);
  };
  return {
    busy: door.busy || removal.busy,
    problem: door.problem ?? removal.problem,
    publish: (when) => act(when === 'now' ? 'editor.published' : 'editor.scheduled', 'publication', 'PUT', { publish: when }),
    hide: () => act('editor.hidden', 'publication', 'DELETE'),
    callOff: () => act('editor.calledOff', 'schedule', 'DELETE'),
    discard: () => act('editor.discarded', 'draft', 'DELETE'),
    removal: {
      ask: () => setAsking(true),
      modal: {
        open: asking,
        busy: removal.busy,
        onConfirm() {
          setAsking(false);
          removal.send(`/app/help/${id}`, { version }, 'DELETE');
        },
        onClose: () => setAsking(false),
      },
    },
  };
}
