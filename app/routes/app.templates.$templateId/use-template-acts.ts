import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoor } from '#app/ui/use-door.ts';

interface Which {
  id: string | null;
  version: number;
  isStarter: boolean;
  archived: boolean;
}

/** What can be done with a template beside writing it. */
export function useTemplateActs({ id, version, isStarter, archived }: Which) {
  const { t } = useTranslation('templates');
  const [asking, setAsking] = useState(false);
  const restoring = useDoor(() => window.shopify?.toast.show(t('restore.done')));
  const archiving = useDoor<{ archived: boolean }>((answer) => window.shopify?.toast.show(t(answer.archived ? 'archive.done' : 'archive.undone')));
  const restore = () => {
    setAsking(false);
    restoring.send(`/app/templates/${id}/starter`, { version });
  };
  const archive = () => archiving.send(`/app/templates/${id}/archive`, { version }, archived ? 'DELETE' : 'POST');
  return {
    problem: restoring.problem ?? archiving.problem,
    actions: [
      ...(isStarter ? [{ content: t('restore.action'), onAction: () => setAsking(true), loading: restoring.busy }] : []),
      { content: t(archived ? 'archive.undo' : 'archive.action'), onAction: archive, loading: archiving.busy },
    ],
    modal: { open: asking, busy: restoring.busy, onConfirm: restore, onClose: () => setAsking(false) },
  };
}
