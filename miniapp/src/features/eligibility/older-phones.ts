declare global {
  interface ObjectConstructor {
    hasOwn(object: object, key: PropertyKey): boolean;
  }
}

const define = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

// Reading a rule set takes both; phones sold before 2022 may have neither.
define(Object, 'hasOwn', (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
);
define(Array.prototype, 'at', function (this: readonly unknown[], index: number) {
  return this[index < 0 ? this.length + index : index];
});

export {};
