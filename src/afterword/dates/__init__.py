"""Dates as people write them, durations, and business days.

``vocabulary`` holds the words, ``tokens`` turns a text into a string of one symbol a token, ``mentions`` finds date
expressions in that string, ``resolution`` turns an expression and a reference day into a date, ``durations`` reads
spans of time, ``business_days`` counts without weekends. Nothing here knows of interviews or notes.
"""
