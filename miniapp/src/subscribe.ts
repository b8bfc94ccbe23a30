import Taro from '@tarojs/taro';

/** Whether this is WeChat, where messages can be subscribed to. */
export const canSubscribe = process.env.TARO_ENV !== 'h5';

/**
 * Asks in one tap for the messages of all templates; must be called by the tap itself. Gives how many were accepted,
 * whatever happens: a refusal holds up nobody.
 */
export const askForMessages = (templates: readonly string[]): Promise<number> =>
  process.env.TARO_ENV !== 'h5' && templates.length > 0
    ? Taro.requestSubscribeMessage({ tmplIds: [...templates], entityIds: [] }).then(
        (result) =>
          templates.filter((template) => (result as unknown as Record<string, string>)[template] === 'accept')
            .length,
        () => 0,
      )
    : Promise.resolve(0);
