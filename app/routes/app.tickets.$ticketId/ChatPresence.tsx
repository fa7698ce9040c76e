import { EyeCheckMarkIcon, ExitIcon } from '@shopify/polaris-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callDoor } from '#app/ui/call-door.ts';
import { StateLine } from './StateLine.tsx';

const EVERY_MS = 10_000;

/** Whether the shopper of a chat is still there, looked at every few seconds while this page is seen. */
export default function ChatPresence({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation('ticket');
  const [here, setHere] = useState<boolean | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (document.hidden) return;
      const answer = await callDoor(`/app/tickets/${ticketId}/presence`);
      const said = answer?.said as { here?: boolean | null } | undefined;
      if (!gone && said && 'here' in said) setHere(said.here ?? null);
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [ticketId]);
  if (here === null) return null;
  return <div role="status">{here ? <StateLine icon={EyeCheckMarkIcon} text={t('chat.here')} /> : <StateLine icon={ExitIcon} text={t('chat.left')} />}</div>;
}
