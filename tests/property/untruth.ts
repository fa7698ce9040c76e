import { modelOf } from './kinds/models.ts';
import type { Scene } from './scene.ts';

/** What a mail says that is not so in the shop at this moment; null where it is true, or promises nothing. */
export function untruthIn(scene: Scene, text: string): string | null {
  const id = /ref:([0-9a-f-]{36})/.exec(text)?.[1];
  if (!id) return null;
  const kind = scene.plans.find((one) => one.id === id)!.kind;
  const lie = modelOf(kind).lie(scene, id, text);
  return lie && `told "${text}", and ${lie}`;
}
