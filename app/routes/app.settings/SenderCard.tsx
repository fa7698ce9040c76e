import { Card, FormLayout, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps } from './settings-view.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** In whose name mail leaves, and the address it leaves from and comes back to. */
export function SenderCard({ form, errorAt, shopName, address }: CardProps & { shopName: string; address: string }) {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection id="sender" title={t('sender.title')} text={t('sender.text')}>
      <Card>
        <FormLayout>
          <TextField
            label={t('sender.name')}
            value={form.value.senderName}
            onChange={(senderName) => form.change({ senderName })}
            placeholder={shopName}
            helpText={t('sender.nameHelp', { name: shopName })}
            error={errorAt('senderName')}
            maxLength={70}
            autoComplete="off"
          />
          <TextField label={t('sender.address')} value={address} helpText={t('sender.addressHelp')} readOnly selectTextOnFocus autoComplete="off" />
        </FormLayout>
      </Card>
    </SettingsSection>
  );
}
