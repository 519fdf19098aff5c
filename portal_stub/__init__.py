"""The portal of the fictional Mutuelle Aubépine: its own aiohttp app, port, origin and database."""
