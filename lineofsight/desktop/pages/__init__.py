"""The pages: each shows a picture and passes on what the person asks for. None of them does the work itself."""
