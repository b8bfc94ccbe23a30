# The service with the built web apps, for any container platform and WeChat cloud hosting.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm run build

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data LOG_FORMAT=json DEMO=off
WORKDIR /app
COPY --chown=root:root package.json package-lock.json ./
COPY shared/package.json shared/
COPY server/package.json server/
# Only what the service runs with: see scripts/install-production.mjs.
COPY scripts/install-production.mjs scripts/
RUN node scripts/install-production.mjs && npm cache clean --force
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/server/assets server/assets
COPY --from=build /app/miniapp/dist/h5 miniapp/dist/h5
COPY --from=build /app/console/dist console/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that SIGTERM reaches the service.
CMD ["node", "server/dist/main.js"]
