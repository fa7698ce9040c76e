import { useEffect, useRef, useState } from 'react';
import { useDoor, type PageProblem, type Sendable } from '#app/ui/use-door.ts';
import type { Drop } from './use-drag-order.ts';

interface Moving<T> {
  stored: T;
  moved(state: T, to: Drop): T;
  /** The door that keeps it, and what it is told. */
  door(to: Drop): { address: string; value: Sendable };
}

export interface SentMoves<T> {
  /** As it stands, or will in a moment. */
  shown: T;
  move(to: Drop): void;
  problem: PageProblem | null;
}

/** An order that shows at once what the server is still told, one move after the other; a refusal takes back what it had not heard. */
export function useSentMoves<T>({ stored, moved, door: doorOf }: Moving<T>): SentMoves<T> {
  const [moves, setMoves] = useState<Drop[]>([]);
  const sent = useRef<Drop | null>(null);
  const door = useDoor();
  useEffect(() => {
    if (door.busy) return;
    if (sent.current) {
      sent.current = null;
      setMoves((now) => (door.problem ? [] : now.slice(1)));
    } else if (moves[0]) {
      sent.current = moves[0];
      const { address, value } = doorOf(moves[0]);
      door.send(address, value, 'PUT');
    }
  }, [door, doorOf, moves]);
  return {
    shown: moves.reduce(moved, stored),
    // Of a line that moved on before it was sent only the last place counts.
    move: (to) => setMoves(([first, ...rest]) => [...(first ? [first] : []), ...rest.filter(({ id }) => id !== to.id), to]),
    problem: door.problem,
  };
}
