import type { MailPort } from '#app/gateways/mail/port.ts';
import { step } from './life.ts';
import type { Scene } from './scene.ts';
import { untruthIn } from './untruth.ts';

/** The customer's mailbox: what arrives is held against the world at that moment. */
export function mailbox(scene: Scene): MailPort {
  return {
    async send(message, beforeData) {
      await step('before a mail');
      await beforeData?.();
      scene.mails.push(message);
      const wrong = untruthIn(scene, message.text);
      if (wrong) scene.wrongs.push(wrong);
      await step('after a mail');
      return { accepted: [message.to.address], response: '250 OK' };
    },
  };
}
