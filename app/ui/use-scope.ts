import { useEffect, useState } from 'react';
import { scopesFor, type Capability } from '#app/domain/shops/optional-scopes.ts';
import { callDoor } from './call-door.ts';

export interface Scope {
  capability: Capability;
  /** Whether the shop allows it now; null until Shopify has said. */
  granted: boolean | null;
  asking: boolean;
  /** Asked here and not allowed. It can be asked again. */
  refused: boolean;
  /** Asks in Shopify's own dialog where it must; answers whether the shop allows it now. */
  ask(): Promise<boolean>;
}

/** What an optional permission stands at, and the way to ask for it. */
export function useScope(capability: Capability): Scope {
  const [granted, setGranted] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let here = true;
    void missing(capability).then((scopes) => here && setGranted(scopes.length === 0));
    return () => {
      here = false;
    };
  }, [capability]);
  const ask = async () => {
    setAsking(true);
    try {
      const given = await askFor(capability);
      setGranted(given);
      setRefused(!given);
      return given;
    } finally {
      setAsking(false);
    }
  };
  return { capability, granted, asking, refused, ask };
}

async function askFor(capability: Capability): Promise<boolean> {
  const scopes = await missing(capability);
  if (!scopes.length) return true;
  try {
    const { detail } = await window.shopify!.scopes.request(scopes);
    if (scopesFor(capability, detail.granted).length) return false;
  } catch {
    // Shopify refuses to ask on behalf of staff who may not decide about apps.
    return false;
  }
  // The server hears of it by webhook as well; what is done next must not wait for that.
  await callDoor('/app/scopes', { method: 'POST' });
  return true;
}

async function missing(capability: Capability): Promise<string[]> {
  try {
    return scopesFor(capability, (await window.shopify!.scopes.query()).granted);
  } catch {
    return scopesFor(capability, []);
  }
}
