"""Dialogflow calls us: the fulfilment webhook of an ES agent (API.md §2). The other ways are bot/egress/dialogflow.py,
where we ask it, and webhooks/commands/dialogflow.py, where we edit its agent.
"""
