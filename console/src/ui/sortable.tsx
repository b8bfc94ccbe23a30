import { Button, Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { moved } from './move';
import './sortable.css';

interface SortableProps<T> {
  items: readonly T[];
  /** What an item is called by who cannot see it. */
  nameOf: (item: T) => string;
  show: (item: T, at: number) => ReactNode;
  actions?: (item: T, at: number) => ReactNode;
  onChange: (items: T[]) => void;
  disabled?: boolean;
}

/** A list in an order of its own: dragged with the mouse, or moved by buttons. */
export function Sortable<T>({ items, nameOf, show, actions, onChange, disabled = false }: SortableProps<T>) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const move = (from: number, to: number) => {
    if (from === to || items[from] === undefined || items[to] === undefined) return;
    onChange(moved(items, from, to));
    setTold(`${nameOf(items[from])}移到第${to + 1}项`);
  };
  return (
    <>
      <ol className="sortable">
        {items.map((item, at) => (
          <li
            key={at}
            className={`sortable__item${over === at ? ' sortable__item--over' : ''}`}
            draggable={!disabled}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(at);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, at);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <span className="sortable__grip" aria-hidden>
              ⠿
            </span>
            <div className="sortable__words">{show(item, at)}</div>
            {!disabled && (
              <Flex gap={4}>
                <Button
                  size="small"
                  aria-label={`上移 ${nameOf(item)}`}
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  aria-label={`下移 ${nameOf(item)}`}
                  disabled={at === items.length - 1}
                  onClick={() => move(at, at + 1)}
                >
                  ↓
                </Button>
                {actions?.(item, at)}
              </Flex>
            )}
          </li>
        ))}
      </ol>
      <span role="status" className="sortable__told">
        {told}
      </span>
    </>
  );
}
