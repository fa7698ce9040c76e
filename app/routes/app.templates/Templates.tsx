import { useNavigate } from '@remix-run/react';
import { BlockStack, Button, Card, Collapsible, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Intro } from '#app/ui/Intro.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { TemplateLine, type TemplateLineView } from './TemplateLine.tsx';

/** The shop's templates, one for each situation; archived ones below. */
export function Templates({ lines }: { lines: TemplateLineView[] }) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const used = lines.filter((line) => !line.archived);
  const archived = lines.filter((line) => line.archived);
  return (
    <MainPage
      title={t('title')}
      actions={
        <button variant="primary" type="button" onClick={() => navigate('/app/templates/new')}>
          {t('new')}
        </button>
      }
    >
      <BlockStack gap="400">
        <Intro>
          <Text as="p">{t('intro')}</Text>
        </Intro>
        <Card>
          <BlockStack gap="300">
            {used.length === 0 && <Text as="p">{t('empty')}</Text>}
            {used.map((line) => (
              <TemplateLine key={line.id} line={line} />
            ))}
          </BlockStack>
        </Card>
        {archived.length > 0 && (
          <Card>
            <BlockStack gap="300">
              <InlineStack>
                <Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls="archived" onClick={() => setOpen(!open)}>
                  {t('archived', { count: archived.length })}
                </Button>
              </InlineStack>
              <Collapsible id="archived" open={open}>
                <BlockStack gap="300">
                  {archived.map((line) => (
                    <TemplateLine key={line.id} line={line} />
                  ))}
                </BlockStack>
              </Collapsible>
            </BlockStack>
          </Card>
        )}
      </BlockStack>
    </MainPage>
  );
}
