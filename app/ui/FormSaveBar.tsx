import { SaveBar } from '@shopify/app-bridge-react';

interface Props {
  id: string;
  form: { dirty: boolean; busy: boolean; save(): void; discard(): void };
}

/** The admin's own save bar, shown while something is not saved. Its words are the admin's. */
export function FormSaveBar({ id, form }: Props) {
  return (
    <SaveBar id={id} open={form.dirty}>
      <button variant="primary" type="button" onClick={form.save} {...(form.busy ? { loading: '' } : {})} />
      <button type="button" onClick={form.discard} disabled={form.busy} />
    </SaveBar>
  );
}
