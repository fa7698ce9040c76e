import { expect, test } from 'vitest';
import { SettingsForm } from './settings-form.ts';
import { changesIn, typed } from './settings-typed.ts';

const stored = typed({ locale: 'ko', languages: ['en', 'ko'], senderName: null, surveysOn: true, surveyDelayHours: 24, answerTargetHours: 8, shopifyNotifiesRefund: false, shopifyNotifiesReplacement: false, shopifyNotifiesReturn: false, goodwillPercent: 20, goodwillDays: 90 });

test('only what changed is sent, as the door takes it', () => {
  expect(changesIn(stored, stored)).toEqual({});
  const changes = changesIn({ ...stored, senderName: ' Ondam ', answerTargetHours: '6', languages: ['ko'] }, stored);
  expect(SettingsForm.partial().parse(changes)).toEqual({ senderName: 'Ondam', answerTargetHours: 6, languages: ['ko'] });
  expect(changesIn({ ...stored, senderName: '' }, { ...stored, senderName: 'Ondam' })).toEqual({ senderName: null });
});

test.each(['', '1.5', '0', '400', 'eight'])('"%s" is refused as a target, by its field', (answerTargetHours) => {
  const result = SettingsForm.partial().safeParse(changesIn({ ...stored, answerTargetHours }, stored));
  expect(result.error?.issues[0]?.path).toEqual(['answerTargetHours']);
});
