// Refuses its configuration as the app does.
process.send?.({ type: 'fatal', line: 'APP_URL must be https when HOST is public.' }, () => process.exit(1));
